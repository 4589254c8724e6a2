# What the scripts of the workbench share: finding Java, building what is missing, the class path. Sourced, not run.

fail() {
    echo "$1" >&2
    exit 1
}

# A program of the JDK: the one of JAVA_HOME, else the one on the path.
jdk_program() {
    if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/$1" ]; then
        echo "$JAVA_HOME/bin/$1"
    else
        command -v "$1" || fail "No '$1' was found: install a JDK 17 or later, or set JAVA_HOME to one."
    fi
}

# Asks Java for its release once and remembers the answer: asking takes as long as a short answer of the launcher.
require_jdk_17() {
    local known=$target/workbench.java release
    [ -f "$known" ] && [ "$(cat "$known")" = "$java" ] && return
    release=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
    [ "${release:-0}" -ge 17 ] || fail "$java is Java ${release:-unknown}: install a JDK 17 or later, or set JAVA_HOME to one."
    # Where nothing can be written, Java is asked again next time.
    mkdir -p "$target" 2>/dev/null && printf '%s' "$java" 2>/dev/null > "$known" || true
}

# Whether the class path was written, and nothing was changed since.
is_built() {
    [ -f "$class_path_file" ] || return 1
    # A copied or moved checkout still names the classes of the old place.
    case $(cat "$class_path_file") in
        "$root/examples/target/classes":*) ;;
        *) return 1 ;;
    esac
    local module newer
    for module in cluster-model cluster-graph examples; do
        [ -d "$root/$module/target/classes" ] || return 1 # somebody cleaned up
    done
    newer=$(find "$root/pom.xml" "$root"/cluster-model/pom.xml "$root"/cluster-graph/pom.xml "$root"/examples/pom.xml \
        "$root"/cluster-model/src/main "$root"/cluster-graph/src/main "$root"/examples/src/main \
        -newer "$class_path_file" -print 2>/dev/null | head -n 1)
    [ -z "$newer" ]
}

build() {
    jdk_program javac > /dev/null
    command -v mvn > /dev/null || fail "No 'mvn' was found: install Maven 3.8.7 or later."
    echo "Building the workbench; this happens on first use and after changes." >&2
    local log=$target/build.log started=$target/build.started
    touch "$started"
    # The quick start's build, which leaves the checks to mvn verify; without its report.
    if ! (cd "$root" && mvn -q -B compile dependency:build-classpath -Pquickstart -Dexec.skip -pl examples -am \
        -Dmdep.outputFile=target/cp.txt -DincludeScope=runtime) > "$log" 2>&1 < /dev/null; then
        cat "$log" >&2
        fail "The build failed."
    fi
    printf '%s:%s' "$root/examples/target/classes" "$(cat "$target/cp.txt")" > "$class_path_file.new"
    # As old as the start of the build: what was changed during it is built next time.
    touch -r "$started" "$class_path_file.new"
    mv "$class_path_file.new" "$class_path_file"
}

# One build at a time; the others wait for it and use what it built.
build_if_needed() {
    is_built && return
    mkdir -p "$target" 2>/dev/null && [ -w "$target" ] \
        || fail "$target cannot be written: build as the owner of the checkout, or use a copy of your own."
    local lock=$target/build.lock waited=0
    until mkdir "$lock" 2>/dev/null; do
        sleep 1
        waited=$((waited + 1))
        if [ "$waited" -ge 600 ] || ! kill -0 "$(cat "$lock/pid" 2>/dev/null || echo $$)" 2>/dev/null; then
            rm -rf "$lock" # whoever held it is gone
        fi
    done
    echo $$ > "$lock/pid"
    trap 'rm -rf "$lock"' EXIT
    is_built || build
    rm -rf "$lock"
    trap - EXIT
}

# Sets java and class_path, after building what is missing.
prepare() {
    root=$(cd "$1/.." && pwd)
    target=$root/examples/target
    class_path_file=$target/workbench.classpath
    java=$(jdk_program java)
    require_jdk_17
    build_if_needed
    class_path=$(cat "$class_path_file")
}
