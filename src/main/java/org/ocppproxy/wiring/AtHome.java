package org.ocppproxy.wiring;

/**
 * Work as this application's, whichever thread asked for it.
 *
 * <p>Managed executors hand the context class loader of who submits a task on to it. An event of a
 * CSMS is submitted by a thread of the container's WebSocket client, which is of no application: an
 * observer would look for mail's parts, say, where there are none.
 */
final class AtHome implements Runnable {

  private final Runnable work;

  AtHome(Runnable work) {
    this.work = work;
  }

  @Override
  public void run() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(AtHome.class.getClassLoader());
    try {
      work.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
