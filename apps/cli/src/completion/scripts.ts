/**
 * The scripts that teach a shell to complete: each asks `seaworthy completion candidates` at every Tab, so that there is
 * nothing in it that could be out of date. An answer is a line: a value, and behind a tab what it means. `:files` and
 * `:folders` ask the shell for what lies on the disk, which it knows better how to quote.
 */

const bash = `# Completion of seaworthy for bash.
_seaworthy() {
  local value meaning path current=\${COMP_WORDS[COMP_CWORD]}
  # Bash takes --format=plain for three words.
  [ "$current" = "=" ] && current=
  COMPREPLY=()
  while IFS=$'\\t' read -r value meaning; do
    case $value in
      :files | :folders)
        type compopt >/dev/null 2>&1 && compopt -o filenames
        while IFS= read -r path; do
          COMPREPLY+=("$path")
        done < <(compgen "$([ "$value" = :files ] && echo -f || echo -d)" -- "$current")
        ;;
      *) COMPREPLY+=("$value") ;;
    esac
  done < <(seaworthy completion candidates -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _seaworthy seaworthy
`;

const zsh = `#compdef seaworthy
# Completion of seaworthy for zsh.
_seaworthy() {
  local line value
  local -a values meanings
  while IFS= read -r line; do
    value=\${line%%$'\\t'*}
    case $value in
      :files) _files ;;
      :folders) _files -/ ;;
      *)
        values+=("$value")
        meanings+=("\${line/$'\\t'/  -- }")
        ;;
    esac
  done < <(seaworthy completion candidates -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  (( $#values )) && compadd -l -d meanings -- "\${values[@]}"
}
# As a file in fpath it is the function itself; read into a session it has to be made known.
if [ "$funcstack[1]" = _seaworthy ]; then
  _seaworthy "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _seaworthy seaworthy
fi
`;

const fish = `# Completion of seaworthy for fish.
function __seaworthy_candidates
    set -l words (commandline -opc) (commandline -ct)
    for line in (seaworthy completion candidates -- $words[2..-1] 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path (commandline -ct)
            case :folders
                __fish_complete_directories (commandline -ct) ''
            case '*'
                echo $line
        end
    end
end
complete -c seaworthy -f -a '(__seaworthy_candidates)'
`;

/** A shell, what it reads, and where it looks for that. */
export interface Shell {
  readonly script: string;
  /** What keeps the script where the shell finds it by itself. */
  readonly install: string;
  /** What is enough for one session. */
  readonly once: string;
}

/** The shells, by their names. */
export const shells: Readonly<Record<string, Shell>> = {
  bash: {
    script: bash,
    install:
      "seaworthy completion bash > ~/.seaworthy.bash && echo 'source ~/.seaworthy.bash' >> ~/.bashrc",
    once: 'source <(seaworthy completion bash)',
  },
  zsh: {
    script: zsh,
    install:
      "seaworthy completion zsh > ~/.seaworthy.zsh && echo 'source ~/.seaworthy.zsh' >> ~/.zshrc",
    once: 'source <(seaworthy completion zsh)',
  },
  fish: {
    script: fish,
    install:
      'mkdir -p ~/.config/fish/completions && seaworthy completion fish > ~/.config/fish/completions/seaworthy.fish',
    once: 'seaworthy completion fish | source',
  },
};
