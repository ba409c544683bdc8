/** Tests of the room of the same name. */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.wiring.server;
