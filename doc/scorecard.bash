# For bash, made by: scorecard help --completion bash
# Read it in ~/.bashrc (source PATH/scorecard.bash), or put it as “scorecard” into
# ~/.local/share/bash-completion/completions/.

# The names below a heading of “scorecard list”, for the folders on this line.
_scorecard_list() {
    local folders=() i line heading=
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]}${COMP_WORDS[i + 1]} in
            --data= | --templates= | --out=) folders+=("${COMP_WORDS[i]}=${COMP_WORDS[i + 2]}") ;;
            --data* | --templates* | --out*) folders+=("${COMP_WORDS[i]}" "${COMP_WORDS[i + 1]}") ;;
        esac
    done
    "${COMP_WORDS[0]}" list "${folders[@]}" 2>/dev/null |
        while IFS= read -r line; do
            case $line in
                '  '*) [ "$heading" = "$1" ] && line=${line#  } && printf '%s\n' "${line%% *}" ;;
                *) heading=$line ;;
            esac
        done
}

# What can stand for a word in capitals.
_scorecard_names() {
    case $1 in
        REPORT) _scorecard_list Reports ;;
        PERIOD) _scorecard_list Periods ;;
        'PERIOD|latest') _scorecard_list Periods; printf 'latest\n' ;;
        CODE) _scorecard_list Units ;;
        INDICATOR) _scorecard_list Indicators ;;
        COMMAND) printf '%s\n' init render watch check draft approve facts inspect list explain diff revisions verify publish template help ;;
        SHELL) printf 'bash\n' ;;
        DIR | SITE | FOLDER) compgen -d -- "$word" ;;
        EXPORT...) compgen -f -- "$word" ;;
    esac
}

# The word in capitals that an option's value stands for, with a command.
_scorecard_value() {
    case $1:$2 in
        --from:template) echo 'REPORT' ;;
        --data:*) echo 'DIR' ;;
        --templates:*) echo 'DIR' ;;
        --out:*) echo 'DIR' ;;
        --unit:*) echo 'CODE' ;;
        --level:*) echo 'NAME' ;;
        --jobs:*) echo 'N' ;;
        --as-at:*) echo 'PERIOD|latest' ;;
        --report:*) echo 'REPORT' ;;
        --measure:*) echo 'NAME' ;;
        --authority:*) echo 'NAME' ;;
        --html:*) echo 'FILE' ;;
        --from:*) echo 'EXPORT...' ;;
        --row:*) echo 'ROW' ;;
        --column:*) echo 'COLUMN' ;;
        --by:*) echo 'NAME' ;;
        --date:*) echo 'DATE' ;;
        --who:*) echo 'OWNER' ;;
        --serve:*) echo 'PORT' ;;
        --completion:*) echo 'SHELL' ;;
    esac
}

# The options of a command.
_scorecard_options() {
    case $1 in
        init) printf '%s\n' --templates --from --quiet --verbose --timings --help --version ;;
        render) printf '%s\n' --data --templates --out --unit --level --jobs --as-at --final --replace --quiet --verbose --timings --help --version ;;
        watch) printf '%s\n' --data --templates --out --unit --serve --poll --quiet --verbose --timings --help --version ;;
        check) printf '%s\n' --data --templates --out --json --csv --html --quiet --verbose --timings --help --version ;;
        draft) printf '%s\n' --data --templates --out --unit --html --who --quiet --verbose --timings --help --version ;;
        approve) printf '%s\n' --data --templates --out --unit --by --date --quiet --verbose --timings --help --version ;;
        facts) printf '%s\n' --data --templates --out --unit --as-at --measure --csv --grid --quiet --verbose --timings --help --version ;;
        inspect) printf '%s\n' --data --templates --out --add --quiet --verbose --timings --help --version ;;
        list) printf '%s\n' --data --templates --out --quiet --verbose --timings --help --version ;;
        explain) printf '%s\n' --data --templates --out --unit --as-at --report --json --row --column --quiet --verbose --timings --help --version ;;
        diff) printf '%s\n' --data --templates --out --unit --as-at --report --quiet --verbose --timings --help --version ;;
        revisions) printf '%s\n' --data --templates --out --unit --as-at --report --csv --quiet --verbose --timings --help --version ;;
        verify) printf '%s\n' --data --templates --out --quiet --verbose --timings --help --version ;;
        publish) printf '%s\n' --data --templates --out --authority --final --quiet --verbose --timings --help --version ;;
        template) printf '%s\n' --data --templates --out --from --quiet --verbose --timings --help --version ;;
        help) printf '%s\n' --man --completion --quiet --verbose --timings --help --version ;;
        *) printf '%s\n' --help --version ;;
    esac
}

# The word in capitals that a word behind a command stands for.
_scorecard_argument() {
    case $1:$2 in
        init:0) echo FOLDER ;;
        render:0) echo REPORT ;;
        render:1) echo PERIOD ;;
        watch:0) echo REPORT ;;
        watch:1) echo PERIOD ;;
        check:0) echo PERIOD ;;
        draft:0) echo REPORT ;;
        draft:1) echo PERIOD ;;
        approve:0) echo REPORT ;;
        approve:1) echo PERIOD ;;
        approve:2) echo INDICATOR ;;
        facts:0) echo PERIOD ;;
        inspect:0) echo FILE ;;
        explain:0) echo INDICATOR ;;
        explain:1) echo PERIOD ;;
        diff:0) echo PERIOD ;;
        diff:1) echo PERIOD ;;
        revisions:0) echo PERIOD ;;
        verify:0) echo REPORT ;;
        verify:1) echo PERIOD ;;
        publish:0) echo SITE ;;
        template:0) echo NAME ;;
        help:0) echo COMMAND ;;
    esac
}

_scorecard() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= place=0 i value name
    COMPREPLY=()
    if [ "$word" = = ]; then                     # right behind the “=” of an option
        word=
    elif [ "$before" = = ]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        [ "${COMP_WORDS[i]}" = = ] && i=$((i + 1)) && continue
        [ -n "$(_scorecard_value "${COMP_WORDS[i - 1]}" "$command")" ] && continue
        case ${COMP_WORDS[i]} in
            -*) ;;
            *) if [ -z "$command" ]; then command=${COMP_WORDS[i]}; else place=$((place + 1)); fi ;;
        esac
    done
    value=$(_scorecard_value "$before" "$command")
    case $value:$command:$word in
        :*:-*) value=OPTION ;;
        ::*) value=COMMAND ;;
        :*) value=$(_scorecard_argument "$command" "$place") ;;
    esac
    case $value in DIR | SITE | FOLDER | EXPORT...) compopt -o filenames 2>/dev/null ;; esac
    while IFS= read -r name; do
        [[ $name == "$word"* ]] && COMPREPLY+=("$name")
    done < <(if [ "$value" = OPTION ]; then _scorecard_options "$command"; else _scorecard_names "$value"; fi)
}
complete -F _scorecard scorecard ./scorecard
