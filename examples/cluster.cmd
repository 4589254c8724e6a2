@echo off
rem Answers questions about a cluster at the command line; "cluster --help" says which. Builds what is missing.
setlocal
call "%~dp0bin\workbench.cmd" || exit /b 1
rem The quick compiler alone starts soonest; a search that may take long gains more from the thorough one.
set COMPILER=-XX:TieredStopAtLevel=1
if "%~1"=="decompose" set COMPILER=-XX:+TieredCompilation
"%JAVA_BIN%java" %COMPILER% -XX:+UseSerialGC -Xshare:auto -cp "%WORKBENCH_CLASSPATH%" org.clusterdev.examples.command.ClusterCommand %*
exit /b %ERRORLEVEL%
