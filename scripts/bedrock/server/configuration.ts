/**
 * What a dedicated server's owner configured: settings and where the cloud is. Read once at start; a missing or wrong
 * value is told in words and never stops the pack.
 */

import { secrets, variables, type SecretString } from "@minecraft/server-admin";

export interface CloudConfiguration {
  /** Without a slash at its end. */
  readonly url: string;
  /** The whole header value, `Bearer …`, which no script can read. */
  readonly authorization: SecretString;
}

/** The configured value of `variables.json`; undefined when there is none or no configuration at all. */
export function serverVariable(key: string): unknown {
  return readOr(undefined, () => variables.get(key));
}

/** Where the cloud is, or why there is none: because nobody configured one, or by mistake. */
export function readCloudConfiguration():
  CloudConfiguration | { readonly absent: string; readonly isMistake: boolean } {
  const url = serverVariable("cloud_url");
  const authorization = readOr(undefined, () => secrets.get("cloud_authorization"));
  if (url === undefined && authorization === undefined)
    return { absent: "variables.json has no cloud_url", isMistake: false };
  if (typeof url !== "string" || !/^https?:\/\/[^/?#]/i.test(url)) {
    return {
      absent: "cloud_url in variables.json must be an address such as http://127.0.0.1:8787",
      isMistake: true,
    };
  }
  if (/[?#]/.test(url)) {
    return {
      absent: "cloud_url in variables.json must have no “?” and no “#”: the paths of the cloud are put at its end",
      isMistake: true,
    };
  }
  if (authorization === undefined) {
    return {
      absent: "secrets.json has no cloud_authorization; it must be “Bearer ” and the network's key",
      isMistake: true,
    };
  }
  // The platform's own check of addresses and of allowed_uris looks at the letters.
  const scheme = url.slice(0, url.indexOf(":")).toLowerCase();
  return { url: scheme + url.slice(scheme.length).replace(/\/+$/, ""), authorization };
}

function readOr<Value>(otherwise: Value, read: () => Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
