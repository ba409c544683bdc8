# Sourced by the run.sh of each server: options, the build, and servers fetched by Maven.
# Options: --host ADDRESS  --port PORT  --config-dir DIR  --context NAME
#          --tls-port PORT  --tls-keystore FILE  --help

# Whoever calls by a symbolic link means the folder that the script lies in.
here=$(dirname "$(readlink -f "${BASH_SOURCE[1]}")")
root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
servers="$root/target/servers"

host=127.0.0.1
port=9000
config_dir="$root/config"
context=ROOT
tls_port=
tls_keystore=

usage() {
  cat <<'TEXT'
Usage: run.sh [--host ADDRESS] [--port PORT] [--config-dir DIR] [--context NAME]
              [--tls-port PORT --tls-keystore FILE]

  --host ADDRESS    where the server listens; 127.0.0.1 unless given
  --port PORT       9000 unless given
  --config-dir DIR  where config.json and clientIdToHuman.json are; config/ of the source tree
                    unless given
  --context NAME    the context path to deploy under; ROOT, which is the root, unless given
  --tls-port PORT   where the server listens for wss:// besides; nowhere unless given
  --tls-keystore FILE
                    for that, a PKCS#12 file with one key, called ocpp; its password is
                    OCPPPROXY_KEYSTORE_PASSWORD, or changeit

Alerts by "email": {"jndi": "java:comp/env/mail/ocpp", ...} go to the mail server at
OCPPPROXY_MAIL_HOST and OCPPPROXY_MAIL_PORT, or 127.0.0.1 and 25. Ctrl-C stops it.
TEXT
}

given=" "
while [ $# -gt 0 ]; do
  case "$1" in
    --host=* | --port=* | --config-dir=* | --context=* | --tls-port=* | --tls-keystore=*)
      set -- "${1%%=*}" "${1#*=}" "${@:2}"
      ;;
  esac
  case "$given" in
    *" $1 "*)
      echo "$1 is given twice" >&2
      exit 2
      ;;
  esac
  given="$given$1 "
  case "$1" in
    --help | -h)
      usage
      exit 0
      ;;
    --host | --port | --config-dir | --context | --tls-port | --tls-keystore)
      if [ $# -lt 2 ]; then
        echo "$1 needs a value behind it" >&2
        exit 2
      fi
      case "$1" in
        --host) host=$2 ;;
        --port) port=$2 ;;
        --config-dir) config_dir=$(cd "$2" && pwd) || exit 2 ;;
        --context) context=${2#/} ;;
        --tls-port) tls_port=$2 ;;
        --tls-keystore) tls_keystore=$(cd "$(dirname "$2")" && pwd)/$(basename "$2") || exit 2 ;;
      esac
      shift 2
      ;;
    *)
      echo "\"$1\" is not an option" >&2
      usage >&2
      exit 2
      ;;
  esac
done

# Many a Maven ends with a colour's end, even if it was asked for no colour.
quiet_maven() {
  (cd "$root" && mvn -q -B -Dstyle.color=never "$@") 2>&1 | sed $'s/\e\\[[0-9;]*m//g' >&2
}

if [ -n "$tls_port" ] && [ ! -f "$tls_keystore" ]; then
  echo "--tls-port needs --tls-keystore and a file that is there" >&2
  exit 2
fi
# By the environment to whoever needs it: a command line is there for everyone on the machine to read.
export OCPPPROXY_KEYSTORE_PASSWORD=${OCPPPROXY_KEYSTORE_PASSWORD:-changeit}

# compact_headers JAVA: the option for objects' headers of 8 bytes instead of 12, if that Java has it,
# which JDK 25 was the first to do. It takes a tenth off what an idle charge point holds on Payara and
# WildFly, and costs no time; on Tomcat, where buffers are most of it, it brings nothing.
compact_headers() {
  local option=-XX:+UseCompactObjectHeaders
  if "$1" $option -version >/dev/null 2>&1; then
    printf '%s\n' "$option"
  fi
}

# Builds the WARs if there is none or the sources are younger.
built_war() {
  # OCPPPROXY_WAR: another one, already built; the benchmark deploys what it compares with.
  if [ -n "${OCPPPROXY_WAR:-}" ]; then
    printf "%s\n" "$OCPPPROXY_WAR"
    return
  fi
  local war="$root/target/$1"
  if [ ! -f "$war" ] ||
    [ -n "$(find "$root/src/main" "$root/webapp" "$root/pom.xml" -newer "$war" -print -quit)" ]; then
    echo "Building, which takes a minute the first time ..." >&2
    quiet_maven -DskipTests -Djacoco.skip=true package
  fi
  printf '%s\n' "$war"
}

maven_dependency() {
  quiet_maven "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:$1" "${@:2}"
}

# fetched GROUP:ARTIFACT:VERSION[:TYPE] FOLDER: unpacks that zip of Maven's below target/servers,
# once, and prints the folder.
fetched() {
  if [ ! -f "$servers/$2/.complete" ]; then
    echo "Fetching $1 ..." >&2
    mkdir -p "$servers/$2"
    maven_dependency unpack "-Dartifact=$1" "-DoutputDirectory=$servers/$2"
    touch "$servers/$2/.complete"
  fi
  set -- "$servers/$2"/*/
  printf '%s\n' "${1%/}"
}
