/**
 * Tests of the demonstration, most of them with the demonstration running at many times its pace.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.launcher.demo;
