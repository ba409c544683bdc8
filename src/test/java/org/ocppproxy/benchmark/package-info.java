/**
 * What the proxy costs, beside a bare relay on the same server and beside no proxy at all: {@code
 * mvn -Pbenchmark verify}. See the README for how to read it.
 *
 * <p>May import {@code benchmark.load}, {@code fakes}, JSON-B, JMH, the room under measurement, and
 * {@code java.*}.
 *
 * <p>The servers are processes of their own, on free ports of the loopback address, ended by their
 * process ids; this process is the charge points and the CSMSs.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.benchmark;
