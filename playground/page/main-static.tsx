/** The page begins that needs no server of ours: its trees are projects in the browser's own storage. */
import { beginProjects } from "../state/projects/projects.ts";
import { begin } from "./begin.tsx";
import { DropTarget } from "./projects/drop-target.tsx";
import { ProjectBars } from "./projects/project-bars.tsx";
import { ProjectControl } from "./projects/project-control.tsx";

const bars = (
  <>
    <ProjectBars />
    <DropTarget />
  </>
);
begin({ control: <ProjectControl />, bars }, beginProjects);
