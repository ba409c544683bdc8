#!/usr/bin/env bash
# Runs the proxy in a Tomcat of its own below target/servers: server/tomcat/run.sh --help
# TOMCAT_VERSION picks another one, 11.0.x included. It ends in exec, so that its process id and
# signals are the server's.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../common.sh"

version=${TOMCAT_VERSION:-10.1.48}
war=$(built_war ocpp-proxy-alert-tomcat.war)
home=$(fetched "org.apache.tomcat:tomcat:$version:zip" "tomcat-$version")
chmod +x "$home"/bin/*.sh

# The server stays as it came; all that is ours is in this folder.
base="$servers/${OCPPPROXY_BASE:-tomcat-base}"
rm -rf "$base"
mkdir -p "$base"/{bin,conf,lib,logs,temp,webapps,work}
cp "$home"/conf/{catalina.properties,web.xml} "$base/conf/"
cp "$here"/conf/* "$base/conf/"
cp "$root"/target/lib/{jakarta.mail-api,jakarta.activation-api,angus-mail,angus-activation}-*.jar "$base/lib/"
cp "$war" "$base/webapps/$context.war"

if [ -n "$tls_port" ]; then
  cp "$tls_keystore" "$base/conf/ocpp.p12"
  sed -i "/<Service /r $here/tls-connector.xml" "$base/conf/server.xml"
fi

export CATALINA_HOME=$home CATALINA_BASE=$base
# The JVM chooses the collector, G1 on most machines: with the serial one a round trip costs the same
# and the server takes a third more memory.
CATALINA_OPTS="${CATALINA_OPTS:-} -Docppproxy.host=$host -Docppproxy.port=$port"
CATALINA_OPTS="$CATALINA_OPTS -Docppproxy.mail.host=${OCPPPROXY_MAIL_HOST:-127.0.0.1}"
CATALINA_OPTS="$CATALINA_OPTS -Docppproxy.mail.port=${OCPPPROXY_MAIL_PORT:-25}"
CATALINA_OPTS="$CATALINA_OPTS -Docppproxy.tls.port=$tls_port"
# Lets server.xml read the environment too, for the keystore's password.
source=org.apache.tomcat.util.digester.EnvironmentPropertySource
CATALINA_OPTS="$CATALINA_OPTS -Dorg.apache.tomcat.util.digester.PROPERTY_SOURCE=$source"
export CATALINA_OPTS
OCPPPROXY_CONFIG_DIR=$config_dir exec "$home/bin/catalina.sh" run
