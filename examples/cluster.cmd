@echo off
rem Answers questions about a cluster at the command line; "cluster --help" says which. Builds what is missing.
setlocal
call "%~dp0bin\workbench.cmd" || exit /b 1
"%JAVA_BIN%java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp "%WORKBENCH_CLASSPATH%" org.clusterdev.examples.command.ClusterCommand %*
exit /b %ERRORLEVEL%
