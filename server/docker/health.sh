#!/usr/bin/env bash
# 0 if the proxy in this container welcomes charge points. Needs nothing but bash: the image has
# neither curl nor wget. OCPPPROXY_HEALTH_PORT: the port, where it is not the one in config.json;
# 9000 where that file does not show it plainly.
set -euo pipefail

config=${OCPPPROXY_CONFIG_DIR:-/config}/config.json
port=${OCPPPROXY_HEALTH_PORT:-}
if [ -z "$port" ]; then
  # The number that follows "port" inside the object that follows "proxy".
  port=$(tr -d ' \n\r\t' <"$config" | grep -o '"proxy":{[^}]*}' | grep -o '"port":[0-9]*' | head -n 1 | grep -o '[0-9]*$') || port=9000
fi

exec 3<>"/dev/tcp/127.0.0.1/$port"
printf 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 4 _ status _ <&3
[ "$status" = 200 ]
