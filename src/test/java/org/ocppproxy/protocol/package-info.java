/**
 * Tests of the language of OCPP-J, held against a JSON-P parser.
 *
 * <p>May import {@code protocol}, JSON-P and the test libraries.
 *
 * <p>No threads.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.protocol;
