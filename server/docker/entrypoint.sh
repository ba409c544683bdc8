#!/usr/bin/env bash
# Puts the default configuration into an empty volume, then becomes the proxy. What is already
# there is never overwritten: one file in the folder, whichever, and nothing is copied.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
config=${OCPPPROXY_CONFIG_DIR:-/config}

mkdir -p "$config"
if [ -z "$(ls -A "$config" | grep -vx 'lost+found' || true)" ]; then
  if ! cp "$here"/config/*.json "$config/"; then
    echo "$config cannot be written to by user $(id -u): mount a folder that can, or put config.json there yourself" >&2
    exit 2
  fi
  echo "The default configuration is now in $config; edit config.json there and start again." >&2
fi

export OCPPPROXY_CONFIG_DIR=$config
exec "$here/run.sh" "$@"
