/** What operators do about damaged data and about players who are not there. */
import { describe, expect, it } from "vitest";
import type { Simulator, WorldSave } from "../../../simulator/index.ts";
import { child, root } from "../../support/nodes.ts";
import { carried, complaints, progressOf, startTestWorld } from "../../support/pack.ts";

const nodes = [
  root("r", { reward: [{ type: "item" as const, item: "minecraft:diamond" }] }),
  child("a", "r", { goal_number: 3 }),
  root("Other", { goal_number: 5 }),
];

/** A world that Alex has left, with progress on both pages. */
async function leftWorld(): Promise<{ save: WorldSave; alex: string }> {
  const world = await startTestWorld({ nodes });
  const alex = world.join({ name: "Alex" });
  world.tick(3);
  world.command("console", "ach:grant Alex only r");
  world.command("console", "ach:progress Alex Other 2");
  world.tick(25);
  return { save: world.shutdown(), alex };
}

describe("ach:repair", () => {
  it("keeps unreadable data aside and starts the page anew, and only where something is unreadable", async () => {
    const { save, alex } = await leftWorld();
    const properties = save.players[0]!.dynamicProperties;
    const key = Object.keys(properties).find((name) => name === "ach:page/r")!;
    properties[key] = "what is this";
    const world = await startTestWorld({ nodes }, { save });
    world.join({ name: "Alex" });
    world.tick(5);
    expect(world.command("console", "ach:grant Alex only r").status).toBe("failure");
    expect(world.command("console", "ach:repair Alex Other").status).toBe("failure");
    const answer = world.command("console", "ach:repair Alex r");
    expect(answer.status).toBe("success");
    expect(answer.message).toContain("ach:aside/r/1");
    expect(world.player(alex).dynamicProperties["ach:aside/r/1"]).toBe("what is this");
    expect(world.command("console", "ach:repair Alex r").status).toBe("failure");
    expect(world.command("console", "ach:grant Alex only r").status).toBe("success");
    world.tick(5);
    expect(carried(world, alex, "minecraft:diamond")).toBe(2);
    const again = await startTestWorld({ nodes }, { save: world.shutdown() });
    again.join({ name: "Alex" });
    again.tick(5);
    expect([progressOf(again, alex, "r"), progressOf(again, alex, "Other")]).toEqual([1, 2]);
    expect(again.player(alex).dynamicProperties["ach:aside/r/1"]).toBe("what is this");
    expect(complaints(again)).toEqual([]);
  });
});

describe("ach:forget", () => {
  it("forgets an offline player: name and letters at once, pages at the next join", async () => {
    const { save, alex } = await leftWorld();
    const world = await startTestWorld({ nodes }, { save });
    world.tick(3);
    expect(world.command("console", "ach:mail Alex progress a 2").status).toBe("success");
    expect(world.command("console", "ach:forget Nobody").status).toBe("failure");
    expect(world.command("console", "ach:forget alex").status).toBe("success");
    expect(world.command("console", "ach:mail Alex progress a 2").status).toBe("failure");
    expect(JSON.stringify(world.world().dynamicProperties)).not.toContain("Alex");
    world.join({ name: "Alex" });
    world.tick(5);
    expect(["r", "a", "Other"].map((node) => progressOf(world, alex, node))).toEqual([0, 0, 0]);
    expect(world.command("console", "ach:forget Alex").status).toBe("failure");
    expect(complaints(world)).toEqual([]);
  });
});

describe("ach:forget with cloud", () => {
  const asked: string[] = [];
  const start = (save: WorldSave | undefined, erases: boolean) =>
    startTestWorld(
      { nodes: [...nodes, child("shared", "r", { is_cloud: true })] },
      {
        ...(save ? { save } : {}),
        dedicatedServer: {
          variables: { cloud_url: "http://127.0.0.1:8787" },
          secrets: { cloud_authorization: "Bearer key" },
        },
        http({ method, uri }) {
          if (method !== "Delete") return { status: 200, body: '{"code":0,"message":"","details":"","entity":[]}' };
          asked.push(uri);
          return erases ? { status: 200, body: '{"code":0,"message":"","details":"","entity":[]}' } : { status: 401 };
        },
      },
    );
  const wait = async (world: Simulator): Promise<void> => {
    for (let round = 0; round < 60; round++) {
      world.tick(5);
      await world.httpSettled();
    }
  };

  it("has the cloud erase the account first, and forgets nothing while it does not", async () => {
    const first = await start(undefined, true);
    first.join({ name: "Alex", persistentId: "ABCDEF0123456789" });
    await wait(first);
    const save = first.shutdown();
    const refusing = await start(structuredClone(save), false);
    refusing.tick(3);
    expect(refusing.command("console", "ach:forget Alex everywhere").status).not.toBe("success");
    expect(refusing.command("console", "ach:forget Alex cloud").status).toBe("success");
    await wait(refusing);
    expect(asked.length).toBeGreaterThan(0);
    expect(refusing.command("console", "ach:mail Alex grant r").status).toBe("success");
    const world = await start(save, true);
    world.tick(3);
    expect(world.command("console", "ach:forget Alex cloud").status).toBe("success");
    await wait(world);
    expect(asked[asked.length - 1]).toMatch(/\/v1\/players\/ABCDEF0123456789$/);
    expect(world.contentLog().some(({ level, text }) => level === "info" && text.includes("ABCDEF0123456789"))).toBe(
      true,
    );
    expect(world.command("console", "ach:mail Alex grant r").status).toBe("failure");
    expect(JSON.stringify(world.world().dynamicProperties)).not.toContain("ABCDEF0123456789");
  });
});

describe("a name that several players have had", () => {
  it("belongs to whoever joined under it last", async () => {
    const world = await startTestWorld({ nodes });
    const first = world.join({ name: "Alex", id: "-11" });
    world.tick(3);
    world.leave(first);
    const second = world.join({ name: "Alex", id: "-22" });
    world.tick(3);
    world.leave(second);
    world.tick(2);
    expect(world.command("console", "ach:mail Alex grant r").status).toBe("success");
    world.join({ name: "Alex", id: "-22" });
    world.tick(5);
    expect(progressOf(world, second, "r")).toBe(1);
  });

  it("is refused with a list of ids where nobody can say who is meant, and an id names one of them", async () => {
    const { save, alex } = await leftWorld();
    const roster = Object.entries(save.dynamicProperties).filter(([key]) => key.startsWith("ach:roster/"));
    for (const key of Object.keys(save.dynamicProperties)) {
      if (key.startsWith("ach:name/")) delete save.dynamicProperties[key];
    }
    expect(roster).toHaveLength(1);
    save.dynamicProperties["ach:roster/-77"] = "Alex";
    const world = await startTestWorld({ nodes }, { save });
    world.tick(3);
    for (const line of ["ach:mail Alex grant a", "ach:forget Alex"]) {
      const answer = world.command("console", line);
      expect(answer.status, line).toBe("failure");
      expect(answer.message, line).toContain("-77");
      expect(answer.message, line).toContain(alex);
    }
    expect(world.command("console", `ach:mail "${alex}" grant a`).status).toBe("success");
    world.join({ name: "Alex" });
    world.tick(5);
    expect(progressOf(world, alex, "a")).toBe(3);
  });
});

describe("ach:info", () => {
  it("tells the account where the platform tells it", async () => {
    const world = await startTestWorld({ nodes }, { dedicatedServer: {} });
    world.join({ name: "Alex", persistentId: "ABCDEF0123456789" });
    world.tick(5);
    expect(world.command("console", "ach:info Alex").message).toContain("ABCDEF0123456789");
  });
});
