# Sourced by the run.sh of each server: options, the build, and servers fetched by Maven.
# Options: --host ADDRESS  --port PORT  --config-dir DIR  --context NAME  --help

here=$(cd "$(dirname "${BASH_SOURCE[1]}")" && pwd)
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
servers="$root/target/servers"

host=127.0.0.1
port=9000
config_dir="$root/config"
context=ROOT

usage() {
  cat <<'TEXT'
Usage: run.sh [--host ADDRESS] [--port PORT] [--config-dir DIR] [--context NAME]

  --host ADDRESS    where the server listens; 127.0.0.1 unless given
  --port PORT       9000 unless given
  --config-dir DIR  where config.json and clientIdToHuman.json are; config/ of the source tree
                    unless given
  --context NAME    the context path to deploy under; ROOT, which is the root, unless given

Ctrl-C stops it.
TEXT
}

while [ $# -gt 0 ]; do
  case "$1" in
    --help | -h)
      usage
      exit 0
      ;;
    --host | --port | --config-dir | --context)
      if [ $# -lt 2 ]; then
        echo "$1 needs a value behind it" >&2
        exit 2
      fi
      case "$1" in
        --host) host=$2 ;;
        --port) port=$2 ;;
        --config-dir) config_dir=$(cd "$2" && pwd) || exit 2 ;;
        --context) context=${2#/} ;;
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
    (cd "$root" && mvn -q -B -DskipTests -Djacoco.skip=true package) >&2
  fi
  printf '%s\n' "$war"
}

maven_dependency() {
  (cd "$root" && mvn -q -B "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:$1" "${@:2}") >&2
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
