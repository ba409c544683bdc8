#!/usr/bin/env bash
# Runs the proxy in a WildFly of its own below target/servers: server/wildfly/run.sh --help
# WILDFLY_VERSION picks another one. A SIGTERM to this process ends the server and then itself.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../common.sh"

version=${WILDFLY_VERSION:-39.0.1.Final}
war=$(built_war ocpp-proxy-alert.war)
home=$(fetched "org.wildfly:wildfly-dist:$version:zip" "wildfly-$version")

# The server stays as it came; all that is ours is in this folder.
base="$servers/${OCPPPROXY_BASE:-wildfly-base}"
rm -rf "$base"
mkdir -p "$base"
cp -r "$home/standalone/configuration" "$base/configuration"

# The JVM chooses the collector, G1 on most machines: with the serial one a round trip costs the same
# and the server takes a tenth less memory, but its pauses grow with the heap.
java="${JAVA:-${JAVA_HOME:+$JAVA_HOME/bin/}java}"
JAVA_OPTS="$(compact_headers "$java") ${JAVA_OPTS:--Xms64m -Xmx1g}"
export JBOSS_HOME=$home JAVA_OPTS="$JAVA_OPTS -Djava.net.preferIPv4Stack=true"
cp "$here/configure.cli" "$base/configure.cli"
if [ -n "$tls_port" ]; then
  cp "$tls_keystore" "$base/configuration/ocpp.p12"
  cat "$here/tls.cli" >>"$base/configure.cli"
fi
echo "Configuring WildFly ..." >&2
JAVA_OPTS="$JAVA_OPTS -Djboss.server.base.dir=$base" \
  "$home/bin/jboss-cli.sh" --file="$base/configure.cli" >&2
mkdir -p "$base/deployments"
cp "$war" "$base/deployments/$context.war"

export OCPPPROXY_CONFIG_DIR=$config_dir LAUNCH_JBOSS_IN_BACKGROUND=1
exec "$home/bin/standalone.sh" "-Djboss.server.base.dir=$base" \
  -b "$host" -bmanagement 127.0.0.1 "-Djboss.http.port=$port" \
  "-Djboss.https.port=${tls_port:-8443}" \
  "-Djboss.management.http.port=${WILDFLY_MANAGEMENT_PORT:-9990}" \
  "-Docppproxy.mail.host=${OCPPPROXY_MAIL_HOST:-127.0.0.1}" \
  "-Docppproxy.mail.port=${OCPPPROXY_MAIL_PORT:-25}"
