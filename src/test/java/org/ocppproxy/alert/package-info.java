/** Tests of the room of the same name, with real servers of mail and of Pushover's kind. */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.alert;
