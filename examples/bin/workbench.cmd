@echo off
rem What the scripts of the workbench share: finds Java, builds what is missing, sets the class path. Called, not run.
set "JAVA_BIN="
if defined JAVA_HOME set "JAVA_BIN=%JAVA_HOME%\bin\"
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0workbench.ps1" || exit /b 1
for /f "usebackq delims=" %%c in ("%~dp0..\target\workbench.classpath") do set "WORKBENCH_CLASSPATH=%%c"
exit /b 0
