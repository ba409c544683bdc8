/**
 * The laws that the code is built by, and proof that each of them can be broken.
 *
 * <p>May import ArchUnit and the test libraries; knows no room of the house.
 *
 * <p>Stateless; no threads.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.architecture;
