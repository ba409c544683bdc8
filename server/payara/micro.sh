#!/usr/bin/env bash
# Runs the proxy in Payara Micro: server/payara/micro.sh [--host ADDRESS] [--port PORT]
# [--config-dir DIR] [--context NAME]. PAYARA_MICRO_VERSION picks another one. It ends in exec, so
# that its process id and signals are the server's.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../common.sh"

if [ -n "$tls_port" ]; then
  echo "--tls-port is not for Payara Micro" >&2
  exit 2
fi
version=${PAYARA_MICRO_VERSION:-6.2025.10}
war=$(built_war ocpp-proxy-alert.war)
folder="$servers/payara-micro-$version"
jar="$folder/payara-micro-$version.jar"
if [ ! -f "$jar" ]; then
  echo "Fetching Payara Micro $version ..." >&2
  maven_dependency copy "-Dartifact=fish.payara.extras:payara-micro:$version" "-DoutputDirectory=$folder"
fi

export OCPPPROXY_CONFIG_DIR=$config_dir
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
# shellcheck disable=SC2046
exec "$java" $(compact_headers "$java") "-Docppproxy.host=$host" \
  "-Docppproxy.mail.host=${OCPPPROXY_MAIL_HOST:-127.0.0.1}" \
  "-Docppproxy.mail.port=${OCPPPROXY_MAIL_PORT:-25}" \
  -jar "$jar" --nohazelcast --port "$port" --prebootcommandfile "$here/micro.asadmin" \
  --postbootcommandfile "$here/postboot.asadmin" --deploy "$war" --contextroot "$context"
