/**
 * The cloud's address and key, as typed → what the server's configuration files say about them.
 * Decides which addresses and keys are usable; knows no files. A key never gets into a message.
 */

export interface CloudAccess {
  /** Without a `/` at its end: the pack adds paths such as `/v1/reports`. */
  readonly url: string;
  /** What the game compares requests with. Ends with `/`, or `http://host` would allow `http://host.example` too. */
  readonly allowedUri: string;
  readonly forceTls: boolean;
  /** A whole header value, for scripts cannot join a secret to another text. */
  readonly authorization: string;
}

const KEY_LENGTH = "ach_".length + 10 + 1 + 43;

export type CloudReading =
  | { readonly ok: true; readonly cloud: CloudAccess; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

export function readCloud(typed: { readonly url: string; readonly key: string }): CloudReading {
  const keyProblem = findKeyProblem(typed.key);
  const problems = keyProblem === undefined ? [] : [keyProblem];
  const refuse = (problem: string): CloudReading => ({
    ok: false,
    problems: [`--cloud-url: ${problem}; expected an address such as https://cloud.example.org`, ...problems],
  });

  if (!URL.canParse(typed.url)) return refuse("this is not an address");
  const url = new URL(typed.url);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return refuse(`it begins with "${url.protocol}", which a server cannot ask`);
  }
  if (url.username !== "" || url.password !== "") return refuse("it has a name or password in it");
  if (typed.url.includes("?") || typed.url.includes("#")) return refuse('it has a "?" or "#" in it');
  if (problems.length > 0) return { ok: false, problems };

  const base = `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
  const forceTls = url.protocol === "https:";
  const warnings: string[] = [];
  if (!forceTls && !isLoopback(url.hostname)) {
    warnings.push(
      `${base} IS NOT ENCRYPTED and not on this machine: whoever is on the way between can read the key and change ` +
        "players' progress. Use https:// unless the whole way is a private network of yours.",
    );
  }
  return {
    ok: true,
    cloud: { url: base, allowedUri: `${base}/`, forceTls, authorization: `Bearer ${typed.key}` },
    warnings,
  };
}

function findKeyProblem(key: string): string | undefined {
  const expected = "expected the key alone, as `npm run cloud -- key create NETWORK` printed it in its last line";
  if (/^bearer\s/i.test(key)) return `the cloud key begins with "Bearer"; ${expected}`;
  if (/^["'`].*["'`]$/.test(key)) return `the cloud key is in quotation marks; ${expected}`;
  // What is no visible ASCII would end or break the header that the key is sent in.
  if (!/^[!-~]+$/.test(key)) return `the cloud key has a space or a letter in it that no key has; ${expected}`;
  // As the service makes them; anything else was cut short when it was copied, or is no key at all.
  if (!/^ach_[0-9a-f]{10}_[A-Za-z0-9_-]{43}$/.test(key)) {
    return `the cloud key has not the form of one, ach_…_… with ${KEY_LENGTH} characters in all; ${expected}`;
  }
  return undefined;
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127(\.\d+){3}$/.test(hostname)
  );
}
