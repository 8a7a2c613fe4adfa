import type { Workspace } from './workspace.ts';

/** The folders of all stories under a data folder, sorted by name. A folder without any YAML file, whatever its ending, is none. */
export function storyFolders(workspace: Workspace, data: string): readonly string[] {
  const names = (workspace.list(data) ?? []).filter((name) => name.endsWith('/') && !name.startsWith('.'));
  const folders = names.map((name) => `${data}/${name.slice(0, -1)}`).sort();
  return folders.filter((folder) => holdsYaml(workspace, folder));
}

/** The story that the root shows: the one asked for, where it exists, else the first. */
export function defaultStory(stories: readonly string[], asked?: string): string | undefined {
  return asked !== undefined && stories.includes(asked) ? asked : stories[0];
}

/** The id of a story: the name of its folder. */
export function storyOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}

function holdsYaml(workspace: Workspace, folder: string): boolean {
  const below = [...(workspace.list(folder) ?? []), ...(workspace.list(`${folder}/facts`) ?? [])];
  return below.some((name) => /\.ya?ml(?:\.txt)?$/i.test(name));
}
