/** The shell functions that every replay script begins with. */

/** POSIX sh, with curl and sed. */
export const functions = String.raw`say() { printf '\n== %s\n' "$1"; }

# send CURL-ARGUMENTS: one request; prints the answer's head and body.
send() { curl -sS -i --globoff --max-time 30 "$@"; printf '\n'; }

# field NAME NUMBER: of an answer, the text of the NUMBER-th JSON field of this name.
field() {
  sed 's/"'"$1"'"[[:space:]]*:/\
&/g' | sed -n '/^"'"$1"'"[[:space:]]*:/p' | sed -n "$2p" |
    sed -n 's/^"[^"]*"[[:space:]]*:[[:space:]]*"\([^"]*\)".*/\1/p' |
    sed 's,\\/,/,g; s,\\u0026,\&,g'
}

# location: of an answer, where its Location field leads.
location() {
  sed -n 's/^[Ll][Oo][Cc][Aa][Tt][Ii][Oo][Nn]:[[:space:]]*//p' | sed '1!d; s/[[:space:]]*$//'
}

# found URL PATH: the URL on this server; PATH is what it was then, for an answer that had none.
found() {
  case $1 in
    '') printf '%s%s' "$BASE" "$2" ;;
    *://*) rest=${'${1#*://}'}; printf '%s/%s' "$BASE" "${'${rest#*/}'}" ;;
    /*) printf '%s%s' "$BASE" "$1" ;;
    *) printf '%s/%s' "$BASE" "$1" ;;
  esac
}

# by_hand WHAT: something that this script cannot do.
by_hand() {
  say "$1"
  if [ -t 0 ]; then
    printf 'Do this now, then press Enter. '
    read -r _
  else
    printf 'Left out: nobody is there to do it.\n'
  fi
}

# restart HOW WHAT: the server ends and starts again; RESTART, if set, does it and is told HOW in ACT.
restart() {
  say "$2"
  if [ -n "${'${RESTART:-}'}" ]; then
    ACT=$1 sh -c "$RESTART"
    sleep 1
  else
    printf 'Do this now, start the server again, then press Enter. '
    if ! read -r _; then
      printf '\nNobody is there to do it. Set RESTART to a command that does.\n'
      exit 3
    fi
  fi
  tries=60
  until curl -s -o /dev/null --max-time 5 "$BASE/"; do
    tries=$((tries - 1))
    if [ "$tries" -le 0 ]; then printf 'The server does not answer at %s.\n' "$BASE"; exit 3; fi
    sleep 1
  done
}
`;
