/** The formats that there are, one folder each. */
import type { Importer } from "./imported.ts";
import { javaImporter } from "./formats/java/java-importer.ts";

export const IMPORTERS: readonly Importer[] = [javaImporter];
