# Sets the checkout up: system libraries, a private uv, the locked environment in .venv.
#
# Read by ./shapan and ./check after they changed to the root of the checkout. Everything is written inside the
# checkout, except the system libraries. Messages go to stderr: stdout belongs to the command that was asked for.
#
# .venv/.complete is written last and says which checkout and which inputs the environment was made for. A start
# with nothing to do reads that one file and starts no other process.

complete=.venv/.complete
missing_libraries=.venv/.missing-libraries
# The names of the kernels' sources are found where the list is used.
inputs="requirements.lock pyproject.toml simulation/version.py .ci/set-up.sh hatch_build.py simulation/kernels/*.[ch]"

# Debian package and the library it brings: what Qt loads to draw without a screen, then for a real window.
offscreen_libraries="libglib2.0-0:libglib-2.0.so.0 libgl1:libGL.so.1 libegl1:libEGL.so.1
    libxkbcommon0:libxkbcommon.so.0 libfontconfig1:libfontconfig.so.1 libdbus-1-3:libdbus-1.so.3"
window_libraries="libxkbcommon-x11-0:libxkbcommon-x11.so.0 libxcb-cursor0:libxcb-cursor.so.0
    libxcb-icccm4:libxcb-icccm.so.4 libxcb-keysyms1:libxcb-keysyms.so.1 libxcb-shape0:libxcb-shape.so.0
    libxcb-image0:libxcb-image.so.0 libxcb-render-util0:libxcb-render-util.so.0 libxcb-randr0:libxcb-randr.so.0
    libxcb-sync1:libxcb-sync.so.1 libxcb-xfixes0:libxcb-xfixes.so.0 libxcb-xkb1:libxcb-xkb.so.1
    libx11-xcb1:libX11-xcb.so.1"

say() { printf 'shapan: %s\n' "$*" >&2; }
stop() { say "$@"; exit 1; }

is_root() { [ "$(id -u)" = 0 ]; }
has() { command -v "$1" >/dev/null 2>&1; }

# ---- the system libraries -------------------------------------------------------------------------------------

# The Debian packages among $@ (package:library) whose library the loader does not know, in one line.
packages_missing() {
    [ "$(uname -s)" = Linux ] || return 0
    known=" $(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null | awk 'NR > 1 { printf "%s ", $1 }')"
    [ "$known" != " " ] || return 0 # no list to compare with (musl): Qt itself will say what it lacks
    for pair in "$@"; do
        case "$known" in *" ${pair#*:} "*) ;; *) printf '%s ' "${pair%%:*}" ;; esac
    done
}

install_packages() {
    is_root && has apt-get || return 1
    say "installing system packages: $*"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -q && apt-get install -q -y --no-install-recommends "$@"; } >.tools/apt.log 2>&1 ||
        { say "they could not be installed: .tools/apt.log says why"; return 1; }
}

# Installs what is missing where that is allowed, else leaves the list for name_missing_libraries.
look_for_libraries() {
    # shellcheck disable=SC2086 # the lists are split into words on purpose, here and below
    absent=$(packages_missing $offscreen_libraries $window_libraries)
    if [ -n "$absent" ] && install_packages $absent; then
        absent=$(packages_missing $offscreen_libraries $window_libraries)
    fi
    if [ -n "$absent" ]; then printf '%s\n' "$absent" >$missing_libraries; else rm -f $missing_libraries; fi
}

# One line with what is missing among $@ and the command to run; false if something is. Looks only where set-up
# found a lack, so that a start on a complete machine costs nothing.
name_missing_libraries() {
    [ -e $missing_libraries ] || return 0
    absent=$(packages_missing "$@")
    [ -n "$absent" ] || return 0
    say "missing system libraries, run: sudo apt-get install -y ${absent% }"
    return 1
}

# ---- Python and uv --------------------------------------------------------------------------------------------

find_python() {
    for name in python3 python3.11 python3.12 python3.13 python3.14; do
        if has "$name" && is_new_enough "$name"; then
            python=$(command -v "$name")
            return
        fi
    done
    stop "Python 3.11 or newer is needed, run: sudo apt-get install -y python3 python3-venv"
}

is_new_enough() { "$1" -c 'import sys, sqlite3, ctypes; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

# Says so itself; distributions build theirs with profiles too, though not all of them write it down.
is_optimised() {
    "$1" -c 'import sys, sysconfig
sys.exit("--enable-optimizations" not in (sysconfig.get_config_var("CONFIG_ARGS") or ""))' 2>/dev/null
}

# What runs in .venv: Python built with profiles of real programs is a tenth faster than one built by default settings,
# so where the first on the path is not, the distribution's own is taken if it will do.
find_interpreter() {
    interpreter=$python
    is_optimised "$python" && return
    [ "$(uname -s)" = Linux ] && is_new_enough "${own_python:-/usr/bin/python3}" &&
        interpreter=${own_python:-/usr/bin/python3}
    return 0
}

# uv, exactly as locked and checked against its hash, through the venv or the pip that Python has.
bring_uv() {
    uv=.tools/uv/bin/uv
    if [ -x $uv ] && $uv --version >/dev/null 2>&1; then return; fi
    if has uv; then uv=$(command -v uv); return; fi
    if ! has_venv && ! has_pip; then
        install_packages python3-venv || stop "Python lacks venv and pip, run: sudo apt-get install -y python3-venv"
    fi
    say "fetching uv into .tools"
    rm -rf .tools/uv
    awk '/^[^ #]/ { wanted = /^uv==/ } wanted' requirements.lock >.tools/uv.lock
    if has_venv; then
        "$python" -m venv .tools/uv >&2
        .tools/uv/bin/python -m pip install -q --no-cache-dir --require-hashes --no-deps -r .tools/uv.lock >&2
    else
        "$python" -m pip install -q --no-cache-dir --require-hashes --no-deps --target .tools/uv -r .tools/uv.lock >&2
    fi || stop "uv could not be fetched; is there a network? Start again when there is."
}

has_venv() { "$python" -c 'import venv, ensurepip' 2>/dev/null; }
has_pip() { "$python" -m pip --version >/dev/null 2>&1; }

# ---- the environment ------------------------------------------------------------------------------------------

fingerprint() { cat $inputs | cksum; }

# True when .venv was completed here and is newer than everything it was made from. No process is started.
is_up_to_date() {
    [ -r $complete ] || return 1
    read -r made_in <$complete || return 1
    [ "$made_in" = "$PWD" ] || return 1
    for input in $inputs; do [ $complete -nt "$input" ] || return 1; done
}

make_environment() {
    export UV_CACHE_DIR="$PWD/.tools/cache" UV_PYTHON_DOWNLOADS=never UV_NO_PROGRESS=1
    marker=.tools/started # its time is the start: an input changed meanwhile counts as newer
    { printf '%s\n' "$PWD"; fingerprint; } >$marker

    if [ -r $complete ] && cmp -s $marker $complete && .venv/bin/python -c '' 2>/dev/null; then
        touch $complete # only the files' times had changed
        return
    fi

    find_python
    bring_uv
    say "setting up the environment in .venv"
    # An environment that was not completed, or was made for another folder, is made anew.
    if ! { [ -r $complete ] && read -r made_in <$complete && [ "$made_in" = "$PWD" ] &&
        .venv/bin/python -c '' 2>/dev/null; }; then
        find_interpreter
        "$uv" venv -q --no-project --clear -p "$interpreter" .venv >&2 ||
            "$uv" venv -q --no-project --clear -p "$python" .venv >&2 || stop "the environment could not be made"
    fi
    rm -f $complete
    rm -rf .venv/lib/python*/site-packages/shiboken6/files.dir # of the bindings that were there before
    "$uv" pip sync -q --require-hashes --compile-bytecode -p .venv/bin/python requirements.lock >&2 &&
        "$uv" pip install -q --no-deps --no-build-isolation -p .venv/bin/python -e . >&2 ||
        stop "the locked packages could not be installed; start again to go on"
    .venv/bin/python -c 'import sys; from simulation import kernels; sys.exit(kernels.compiled is None)' 2>/dev/null ||
        say "no compiled kernels, the engine takes twice as long; for them: sudo apt-get install -y gcc python3-dev"
    # Qt's bindings compile a part of themselves at every start unless it lies beside them as files.
    SBK_EMBED=0 .venv/bin/python -c 'import PySide6.QtCore' 2>/dev/null &&
        .venv/bin/python -m compileall -q .venv/lib/python*/site-packages/shiboken6/files.dir >&2
    # Python may be told not to keep compiled files; without them every start would compile the project anew.
    .venv/bin/python -m compileall -q simulation scenarios desktop >&2
    look_for_libraries
    name_missing_libraries $offscreen_libraries $window_libraries
    mv $marker $complete
    say "ready"
}

set_up() {
    is_up_to_date && return
    mkdir -p .tools || stop "cannot write into $PWD"
    # Two first starts at once: the second waits, then finds the work done. fd 9 closes with the subshell.
    (
        if has flock; then flock 9; fi
        is_up_to_date || make_environment
    ) 9>.tools/lock || exit 1
}
