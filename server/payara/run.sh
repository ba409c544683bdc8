#!/usr/bin/env bash
# Runs the proxy in a Payara Server of its own below target/servers: server/payara/run.sh --help
# PAYARA_VERSION picks another one. It ends in exec, so that its process id and signals are the
# server's.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../common.sh"

version=${PAYARA_VERSION:-6.2025.9}
war=$(built_war ocpp-proxy-alert.war)
home=$(fetched "fish.payara.distributions:payara:$version:zip" "payara-$version")
chmod +x "$home"/glassfish/bin/asadmin

# The server stays as it came; all that is ours is in this folder.
base="$servers/${OCPPPROXY_BASE:-payara-base}"
rm -rf "$base"
mkdir -p "$base"
cp -r "$home/glassfish/domains/domain1" "$base/proxy"
# Its message broker starts whatever one says; beside the port for administration it is in nobody's
# way, on the loopback address.
admin_port=${PAYARA_ADMIN_PORT:-4848}
sed -i "/name=\"JMS_PROVIDER_PORT\"/s/value=\"7676\"/value=\"$((admin_port + 1))\"/" \
  "$base/proxy/config/domain.xml"
mkdir -p "$base/war"
cp "$war" "$base/war/$context.war"
path=/$context
if [ "$context" = ROOT ]; then path=/; fi
{
  cat "$here/postboot.asadmin"
  echo "deploy --name ocpp-proxy-alert --contextroot $path --force=true $base/war/$context.war"
} >"$base/postboot.asadmin"

cp "$here/preboot.asadmin" "$base/preboot.asadmin"
if [ -n "$tls_port" ]; then
  cat "$here/tls.asadmin" >>"$base/preboot.asadmin"
  "${JAVA_HOME:+$JAVA_HOME/bin/}keytool" -importkeystore -noprompt -srcalias ocpp \
    -srckeystore "$tls_keystore" -srcstorepass:env OCPPPROXY_KEYSTORE_PASSWORD \
    -destkeystore "$base/proxy/config/keystore.p12" -deststorepass changeit >&2
fi

# What asadmin would start in the background; in the foreground a signal reaches it.
mapfile -t command < <("$home/glassfish/bin/asadmin" start-domain --dry-run --domaindir "$base" \
  --prebootcommandfile "$base/preboot.asadmin" --postbootcommandfile "$base/postboot.asadmin" \
  proxy | sed -e '1d' -e '/^$/,$d')
java=${command[0]}
export OCPPPROXY_CONFIG_DIR=$config_dir
# shellcheck disable=SC2046
exec "$java" $(compact_headers "$java") "-Docppproxy.host=$host" "-Docppproxy.port=$port" \
  "-Docppproxy.tls.port=${tls_port:-8181}" \
  "-Docppproxy.admin.port=$admin_port" \
  "-Docppproxy.mail.host=${OCPPPROXY_MAIL_HOST:-127.0.0.1}" \
  "-Docppproxy.mail.port=${OCPPPROXY_MAIL_PORT:-25}" \
  "${command[@]:1}" < <(echo "AS_ADMIN_MASTERPASSWORD=changeit")
