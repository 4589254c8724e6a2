# Builds the workbench and writes its class path, unless that was done and nothing was changed since.
param([string]$JavaHome = $env:JAVA_HOME)

function Fail([string]$message) {
    [Console]::Error.WriteLine($message)
    exit 1
}

$root = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path
$target = Join-Path $root 'examples\target'
$classPathFile = Join-Path $target 'workbench.classpath'
$sources = @('pom.xml', 'cluster-model\pom.xml', 'cluster-graph\pom.xml', 'examples\pom.xml',
    'cluster-model\src\main', 'cluster-graph\src\main', 'examples\src\main') | ForEach-Object { Join-Path $root $_ }

$classes = @('cluster-model', 'cluster-graph', 'examples') | ForEach-Object { Join-Path $root "$_\target\classes" }
# A copied or moved checkout still names the classes of the old place.
$here = (Test-Path $classPathFile) -and ([IO.File]::ReadAllText($classPathFile)).StartsWith((Join-Path $target 'classes') + ';')
if ($here -and -not ((Test-Path $classes) -contains $false)) {
    $built = (Get-Item $classPathFile).LastWriteTimeUtc
    $newer = Get-ChildItem -Recurse $sources | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1
    if (-not $newer) { exit 0 }
}

$java = 'java'
if ($JavaHome) { $java = Join-Path $JavaHome 'bin\java' }
if (-not (Get-Command $java -ErrorAction SilentlyContinue)) {
    Fail 'No Java was found: install a JDK 17 or later, or set JAVA_HOME to one.'
}
$version = (& $java -version 2>&1 | Out-String)
if (-not ($version -match 'version "(\d+)') -or [int]$Matches[1] -lt 17) {
    Fail "$java is too old: install a JDK 17 or later, or set JAVA_HOME to one."
}
if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) {
    Fail "No 'mvn' was found: install Maven 3.8.7 or later."
}

[Console]::Error.WriteLine('Building the workbench; this happens on first use and after changes.')
New-Item -ItemType Directory -Force $target | Out-Null
$started = (Get-Date).ToUniversalTime()
Push-Location $root
# The quick start's build, which leaves the checks to mvn verify; without its report.
$log = & mvn -q -B compile dependency:build-classpath -Pquickstart '-Dexec.skip' -pl examples -am '-Dmdep.outputFile=target/cp.txt' '-DincludeScope=runtime' 2>&1
$failed = $LASTEXITCODE -ne 0
Pop-Location
if ($failed) {
    $log | ForEach-Object { [Console]::Error.WriteLine($_) }
    Fail 'The build failed.'
}
$jars = (Get-Content -Raw (Join-Path $target 'cp.txt')).Trim()
[IO.File]::WriteAllText($classPathFile, (Join-Path $target 'classes') + ';' + $jars)
(Get-Item $classPathFile).LastWriteTimeUtc = $started
exit 0
