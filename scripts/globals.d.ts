/** The one global that Bedrock's script engine has beyond the language itself. */
declare const console: {
  info(...data: unknown[]): void;
  warn(...data: unknown[]): void;
  error(...data: unknown[]): void;
};
