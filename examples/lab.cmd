@echo off
rem Opens JShell with the library's words and a sample case as "study". Builds what is missing.
rem Questions may also be piped in: echo study.maturity() | examples\lab
setlocal
call "%~dp0bin\workbench.cmd" || exit /b 1
powershell -NoProfile -Command "exit [int][Console]::IsInputRedirected"
if errorlevel 1 (
    "%JAVA_BIN%java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "%WORKBENCH_CLASSPATH%" org.clusterdev.examples.LabScript "%~dp0cluster.jsh"
) else (
    "%JAVA_BIN%jshell" -J-XX:TieredStopAtLevel=1 -R-XX:TieredStopAtLevel=1 --class-path "%WORKBENCH_CLASSPATH%" --startup DEFAULT --startup "%~dp0cluster.jsh" %*
)
exit /b %ERRORLEVEL%
