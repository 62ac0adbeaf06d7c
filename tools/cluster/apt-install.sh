#!/bin/sh
# Installs the packages named as arguments, without questions and without starting what they bring. Needs root.
set -e
export DEBIAN_FRONTEND=noninteractive

# Debian starts a server as soon as it is installed: a Redis and an nginx that nobody asked for, on the ports that people
# use. While this file is there it does not.
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
  trap 'rm -f $policy' EXIT
  trap 'exit 143' INT TERM
  printf '#!/bin/sh\nexit 101\n' >$policy
  chmod 755 $policy
fi

install() {
  apt-get install -y --no-install-recommends "$@"
}

# A fresh image has no package lists, an old machine outdated ones; most have some that are good enough.
install "$@" || {
  apt-get update
  install "$@"
}
