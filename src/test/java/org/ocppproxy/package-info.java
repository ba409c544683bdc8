/**
 * The walls of the whole house, as tests.
 *
 * <p>May import {@code architecture} and the test libraries.
 *
 * <p>No threads.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy;
