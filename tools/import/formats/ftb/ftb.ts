/**
 * Books of FTB Quests, from Minecraft 1.12 on: chapters, tables of rewards and languages in files of SNBT. Joins what the other files
 * of this folder find.
 */
import { quote } from "../../../../scripts/core/checks/issue.ts";
import { isObject } from "../../../../scripts/core/checks/shape.ts";
import type { Importer, SourceFiles } from "../../imported.ts";
import { iconOfItem } from "../../facts/icons/icon-of-item.ts";
import { flagIn, listIn, valueAt } from "../../reading/values.ts";
import { treesOfBook } from "../../quests/book-trees.ts";
import type { Chapter } from "../../quests/quest.ts";
import { wordsOfId } from "../../quests/rewards.ts";
import { belowEachOther } from "../../quests/words.ts";
import { idIn, objectsAt, readBookFiles, sameId, type BookFiles, type WrittenChapter } from "./book-files.ts";
import { ftbItem } from "./ftb-items.ts";
import { ftbQuest, type QuestContext } from "./ftb-quest.ts";
import { ftbRewards, rewardTables } from "./ftb-rewards.ts";
import { ftbWords } from "./ftb-words.ts";

export const ftb: Importer = {
  format: "ftb",
  says: "the folder config/ftbquests of a modpack with FTB Quests",
  read,
};

function read(source: SourceFiles): ReturnType<Importer["read"]> {
  const files = readBookFiles(source);
  if (files === undefined) {
    return { refused: `${source.name} has no folder "chapters" with files of SNBT in it, which FTB Quests has` };
  }
  const keyed = files.chapters.map((chapter) => withKeys(chapter));
  const shared = {
    data: files.data,
    words: ftbWords(files.languages),
    waitedFor: waitedFor(keyed),
  };
  const rewards = ftbRewards(rewardTables(files.tables), shared.words);
  const groups = new Map(
    files.groups.map((group) => {
      const id = idIn(valueAt(group, "id")) ?? "";
      return [sameId(id), shared.words.say("chapter_group", id, "title", valueAt(group, "title")).own] as const;
    }),
  );
  const ids = new Set<string>();
  const chapters = keyed.map((chapter) =>
    chapterOf(chapter, { ...shared, rewards, chapter: chapter.written }, groups, ids),
  );
  const name = shared.words.say("file", "1", "title", valueAt(files.data, "title")).own;
  return treesOfBook({
    name: name === "" ? "Quests" : name,
    chapters,
    unread: [...files.unread, ...fileTrouble(files)],
  });
}

interface KeyedChapter {
  readonly written: WrittenChapter;
  /** In their order; a key is an id without zeros in front. */
  readonly quests: readonly { readonly key: string; readonly value: WrittenChapter["quests"][number] }[];
}

function withKeys(written: WrittenChapter): KeyedChapter {
  const quests = written.quests.map((value, index) => ({
    key: sameId(idIn(valueAt(value, "id")) ?? `${written.name.toUpperCase()}_${index + 1}`),
    value,
  }));
  return { written, quests };
}

function waitedFor(chapters: readonly KeyedChapter[]): QuestContext["waitedFor"] {
  const keys = new Map<string, readonly string[]>();
  for (const { written, quests } of chapters) {
    const needed = quests.filter(({ value }) => flagIn(valueAt(value, "optional")) !== true);
    const chapterId = idIn(valueAt(written.value, "id"));
    if (chapterId !== undefined)
      keys.set(
        sameId(chapterId),
        needed.map(({ key }) => key),
      );
    for (const { key, value } of quests) {
      for (const task of objectsAt(value, "tasks")) {
        const id = idIn(valueAt(task, "id") ?? valueAt(task, "uid"));
        if (id !== undefined) keys.set(sameId(id), [key]);
      }
    }
  }
  for (const { quests } of chapters) for (const { key } of quests) keys.set(key, [key]);
  return keys;
}

function chapterOf(
  { written, quests }: KeyedChapter,
  context: QuestContext,
  groups: ReadonlyMap<string, string>,
  ids: Set<string>,
): Chapter {
  const { value, name } = written;
  const id = idIn(valueAt(value, "id")) ?? name.toUpperCase();
  const title = context.words.say("chapter", id, "title", valueAt(value, "title"));
  const subtitle = context.words.say("chapter", id, "chapter_subtitle", valueAt(value, "subtitle"));
  const description = context.words.say("chapter", id, "chapter_desc", valueAt(value, "description"));
  const [item] = ftbItem(valueAt(value, "icon")).items;
  const icon = item === undefined ? undefined : iconOfItem(item.name, item.was);
  const links = listIn(valueAt(value, "quest_links")).filter(isObject).length;
  // A file that was copied holds the same quests once more.
  const own = quests.filter(({ key }) => !ids.has(key));
  for (const { key } of own) ids.add(key);
  const group = groups.get(sameId(idIn(valueAt(value, "group")) ?? "")) ?? "";
  const isTwice = own.length < quests.length;
  return {
    source: name,
    id: `chapter_${id}`,
    folder: name,
    title: title.own === "" ? { ...title, own: wordsOfId(name) || name } : title,
    description: belowEachOther(subtitle, description),
    ...(icon === undefined ? {} : { icon }),
    isHidden: flagIn(valueAt(value, "always_invisible")) === true,
    quests: own.map((quest) => ftbQuest(quest.value, quest.key, context)),
    notes: [
      ...(group === "" ? [] : [`In the book it is in the group ${quote(group)}; pages have no groups.`]),
      ...(links === 0 ? [] : [`It shows ${links} quests of other chapters, which are on their own pages here.`]),
      ...(isTwice ? ["Quests of other chapters that are in its file once more are left out."] : []),
    ],
  };
}

function fileTrouble({ chapters }: BookFiles): BookFiles["unread"] {
  const byId = new Map<string, string>();
  return chapters.flatMap(({ name, value }) => {
    const id = idIn(valueAt(value, "id")) ?? name;
    const first = byId.get(id);
    byId.set(id, first ?? name);
    return first === undefined
      ? []
      : [{ path: `chapters/${name}.snbt`, why: `Its id ${id} is that of ${first}, too.` }];
  });
}
