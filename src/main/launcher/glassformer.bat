@echo off
rem Starts Glassformer: the window without arguments, the command line with them.
setlocal
for %%i in ("%~dp0..") do set "home=%%~fi"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"

rem One question answers two: the version (java.base@17.0.15) and whether the Vector API is there.
set "version=0"
set "add=javafx.controls,javafx.fxml"
for /f "tokens=2 delims=@" %%a in ('""%java%" --list-modules 2^>nul ^| findstr /b "java.base@""') do (
  for /f "tokens=1 delims=." %%v in ("%%a") do set "version=%%v"
)
"%java%" --list-modules 2>nul | findstr /b "jdk.incubator.vector@" >nul && set "add=%add%,jdk.incubator.vector"
if %version% lss 17 (
  echo glassformer: '%java%' is missing or older than Java 17: install Java 17 or newer, or set JAVA_HOME to one 1>&2
  exit /b 1
)
set "newer="
if %version% geq 24 set "newer=--enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

"%java%" %newer% --module-path "%home%\lib\javafx" --add-modules %add% ^
  -Djavafx.animation.pulse=120 "-Dglassformer.home=%home%" %JAVA_OPTS% ^
  -cp "%home%\lib\glassformer.jar" glassformer.Launcher %*
