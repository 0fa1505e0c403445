/** Certificates made on the spot by openssl, each its own authority. */
import { execFileSync } from "node:child_process";
import path from "node:path";

export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
}

/** For 127.0.0.1; `name` is its subject. */
export function makeCertificate(folder: string, name: string): CertificateFiles {
  const files = { cert: path.join(folder, `${name}.pem`), key: path.join(folder, `${name}.key.pem`) };
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const subject = ["-subj", `/CN=${name}`, "-addext", "subjectAltName=IP:127.0.0.1"];
  execFileSync("openssl", ["req", ...kind, ...subject, "-keyout", files.key, "-out", files.cert], { stdio: "ignore" });
  return files;
}
