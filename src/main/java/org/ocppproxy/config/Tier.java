package org.ocppproxy.config;

/** How often an operator has to look at a setting. */
enum Tier {
  ESSENTIAL,
  FREQUENT,
  RARE
}
