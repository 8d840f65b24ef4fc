# Attacks from a shell: attack.sh NAME SECRET PORT ABSTRACT SOCKET. See attack.c for what they print.
secret=$2
got_in() { echo "GOT IN: $*"; }

# What follows is meant for a box. Without one, and that is tried too, only what can do no harm may run.
case $1 in
loop | sleep | holds-stdout | stop-self | flood | flood-without-lines | flood-stderr | null-bytes | unread | environment) ;;
*)
  if [ ! -e /.box/warden ]; then
    echo 'REFUSED: this is no box'
    exit 3
  fi
  ;;
esac

case $1 in
loop) while :; do :; done ;;
sleep) sleep 60 ;;
fork-bomb-recursive)
  bomb() { bomb | bomb & }
  bomb
  sleep 60
  ;;
holds-stdout) sleep 60 & ;;
stop-parent)
  kill -STOP 1 "$PPID"
  sleep 60
  ;;
kill-parent)
  kill -9 1 "$PPID"
  kill -TERM 1
  kill -SEGV 1
  echo survived
  ;;
kill-all) kill -9 -1 ; kill -9 -- -1 ; kill -9 0 ;;
stop-self) kill -STOP $$ ;;
flood) yes ;;
flood-without-lines) tr '\0' x </dev/zero ;;
flood-stderr) yes >&2 ;;
null-bytes) printf 'a\0b\377\n\0' ;;
unread) exit 7 ;;
write-system)
  for folder in / /usr /usr/bin /etc /lib /bin /dev /proc /proc/sys /proc/1 /.box /code /sys; do
    if (: >"$folder/written") 2>/dev/null; then got_in "wrote to $folder"; fi
    if mkdir "$folder/made" 2>/dev/null; then got_in "made a folder in $folder"; fi
  done
  for file in /.box/warden /code/attack.sh /usr/bin/env /proc/sys/kernel/core_pattern /proc/sysrq-trigger; do
    if (: >>"$file") 2>/dev/null; then got_in "opened $file"; fi
    if chmod 777 "$file" 2>/dev/null; then got_in "changed the rights of $file"; fi
  done
  ;;
rights)
  grep -q '^NoNewPrivs:.1$' /proc/self/status || got_in 'new privileges are possible'
  grep -q '^CapEff:.0*$' /proc/self/status || got_in 'there are capabilities'
  grep -q '^CapBnd:.0*$' /proc/self/status || got_in 'there are capabilities to gain'
  grep -q '^Seccomp:.2$' /proc/self/status || got_in 'there is no filter'
  [ "$(id -u)" != 0 ] || got_in 'this is root'
  cp /bin/sh /tmp/suid && chmod u+s,g+s /tmp/suid && [ "$(/tmp/suid -pc 'id -u')" = "$(id -u)" ] || got_in suid
  if su -c true </dev/null 2>/dev/null; then got_in su; fi
  if mount -t tmpfs none /tmp 2>/dev/null; then got_in mount; fi
  ;;
environment)
  env | grep -v -e '^PATH=' -e '^PWD=' -e '^OLDPWD=' -e '^SHLVL=' -e '^_=' | sed 's/^/GOT IN: /'
  ;;
*) got_in "there is no attack $1" ;;
esac
