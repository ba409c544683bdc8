/**
 * What reading, routing and rewriting one frame costs, beside a JSON parser that reads the same.
 *
 * <p>May import {@code protocol}, {@code routing}, JSON-P and JMH.
 *
 * <p>JMH runs one thread in a process of its own.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.benchmark.core;
