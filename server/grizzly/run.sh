#!/usr/bin/env bash
# Runs the proxy by itself: server/grizzly/run.sh [--config-dir DIR] [--test-alert] [--demo] [--help]
# In a source tree it builds what is missing first. It ends in exec, so that its process id and
# signals are the program's.
set -euo pipefail

# Whoever calls by a symbolic link means the folder that the script lies in.
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
if [ -d "$here/lib" ]; then
  classpath="$here/ocpp-proxy-alert.jar:$here/lib/*"
else
  root=$(cd "$here/../.." && pwd)
  jar="$root/target/ocpp-proxy-alert.jar"
  if [ ! -f "$jar" ] || [ ! -d "$root/target/lib" ] ||
    [ -n "$(find "$root/src/main" "$root/pom.xml" -newer "$jar" -print -quit)" ]; then
    echo "Building, which takes a minute the first time ..." >&2
    # Many a Maven ends with a colour's end, even if it was asked for no colour.
    (cd "$root" && mvn -q -B -Dstyle.color=never -DskipTests -Djacoco.skip=true package) 2>&1 |
      sed $'s/\e\\[[0-9;]*m//g' >&2
  fi
  classpath="$jar:$root/target/lib/*"
fi

java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
# OCPPPROXY_JAVA_OPTS: further options for the JVM, heap size or another collector for example.
# The serial collector: a round trip (23 us) and a thousand charge points cost what they cost with G1,
# but it keeps no threads of its own busy beside the program's on a machine with one or two cores.
collector=-XX:+UseSerialGC
case "${OCPPPROXY_JAVA_OPTS:-}" in
  *GC*) collector= ;;
esac
# From JDK 25 on: headers of 8 bytes instead of 12 take an eighth off what an idle charge point holds,
# at the same speed. Other JDKs do not know the word, or call it an experiment.
headers=-XX:+UseCompactObjectHeaders
"$java" $headers -version >/dev/null 2>&1 || headers=
# shellcheck disable=SC2086
exec "$java" $collector $headers ${OCPPPROXY_JAVA_OPTS:-} -cp "$classpath" org.ocppproxy.launcher.Main "$@"
