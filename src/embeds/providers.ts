// The list of sites that can be embedded, one line each: whose address it is, and what its frame shows. Frames are
// built from ids that match a strict pattern; no address of a feed becomes one as it is.
import * as say from './messages.js';

export type EmbedKind = 'video' | 'post' | 'sound' | 'chart' | 'map' | 'page';

export interface Provider {
  readonly name: string;
  readonly kind: EmbedKind;
  /** Matches an address without protocol and "www."; from the first letter of the host on. */
  readonly at: RegExp;
  /** Of the frame; $1, $2 are what `at` found; or made of that and the whole address. */
  readonly frame: string | ((found: RegExpExecArray, url: URL) => string | undefined);
  /** The page that shows the same, if the address may be one of a frame. */
  readonly page?: string;
  /** Pixels, or width by height. */
  readonly height?: number;
  readonly ratio?: number;
  readonly heightIn?: say.ReadHeight;
  /** What it sends its messages from, beside where its frame is. */
  readonly origins?: readonly string[];
  /** Has it say how high it is. */
  readonly ask?: object;
}

const wide = 16 / 9;

/** "90", "90s", "1h2m3s" → seconds. */
function startOf({ searchParams }: URL): string {
  const text = searchParams.get('t') ?? searchParams.get('start') ?? '';
  const [, h = 0, m = 0, s = 0] =
    /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?$/.exec(text) ?? [];
  const seconds = Number(h) * 3600 + Number(m) * 60 + Number(s);
  return seconds ? `?start=${seconds}` : '';
}

const youTube = ([, id]: RegExpExecArray, url: URL) =>
  `https://www.youtube-nocookie.com/embed/${id!}${startOf(url)}`;

/** A video that is not listed has a second, secret id. */
const vimeo = ([, id, secret]: RegExpExecArray, { searchParams }: URL) => {
  const [h] = /^\w+$/.exec(secret ?? searchParams.get('h') ?? '') ?? [];
  return `https://player.vimeo.com/video/${id!}?dnt=1${h ? `&h=${h}` : ''}`;
};

const facebook = (plugin: string) => (_: unknown, url: URL) =>
  `https://www.facebook.com/plugins/${plugin}.php?show_text=true&href=${encodeURIComponent(url.href)}`;

const reddit = ([, place, post, comment]: RegExpExecArray) =>
  `https://embed.reddit.com/${place!}/comments/${post!}/${comment ? `_/${comment}/` : ''}?embed=true`;

const soundCloud = (_: unknown, { href }: URL) =>
  `https://w.soundcloud.com/player/?url=${encodeURIComponent(href)}`;

const apple = ([, land, show, episode]: RegExpExecArray) =>
  `https://embed.podcasts.apple.com/${land!}/podcast/id${show!}${episode ? `?i=${episode}` : ''}`;

const sound = { kind: 'sound' } as const;
const video = { kind: 'video', ratio: wide } as const;
const post = { kind: 'post' } as const;
const chart = { kind: 'chart', height: 400 } as const;
const watch = 'https://www.youtube.com/watch?v=$1';
const spotify = 'https://open.spotify.com/embed/$1/$2';
const threads = ['https://www.threads.net', 'https://www.threads.com'];

/** One that is one of another's too stands before it. */
// prettier-ignore
export const providers: readonly Provider[] = [
  { name: 'YouTube', ...video, ratio: 1 / wide, at: /^youtube\.com\/shorts\/([\w-]{11})(?=[/?&#]|$)/, frame: youTube },
  { name: 'YouTube', ...video, at: /^(?:(?:music\.)?youtube(?:-nocookie)?\.com\/(?:watch\/?\?(?:[^#]*&)?v=|live\/|v\/|embed\/(?!videoseries|live_stream))|youtu\.be\/)([\w-]{11})(?=[/?&#]|$)/, frame: youTube, page: watch },
  { name: 'Vimeo', ...video, at: /^(?:player\.)?vimeo\.com\/(?:(?:video|channels\/\w+|groups\/\w+\/videos)\/)?(\d+)(?:\/(\w+))?(?=[/?#]|$)/, frame: vimeo },
  { name: 'X', ...post, height: 320, at: /^(?:(?:twitter|x)\.com\/(?:\w+|i\/web)\/status(?:es)?\/|platform\.(?:twitter|x)\.com\/embed\/Tweet\.html\?(?:[^#]*&)?id=)(\d+)(?=[/?&#]|$)/, frame: 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=$1', page: 'https://x.com/i/web/status/$1', heightIn: say.xHeight, origins: ['https://platform.x.com'] },
  { name: 'Bluesky', ...post, height: 320, at: /^(?:bsky\.app\/profile|embed\.bsky\.app\/embed)\/((?:did:[a-z]+:)?[\w.-]+)\/(?:post|app\.bsky\.feed\.post)\/(\w+)(?=[/?#]|$)/, frame: 'https://embed.bsky.app/embed/$1/app.bsky.feed.post/$2', page: 'https://bsky.app/profile/$1/post/$2', heightIn: say.plainHeight },
  { name: 'Instagram', ...post, height: 560, at: /^instagram\.com\/(?:(?!share\/)[\w.]+\/)?(?:p|reels?|tv)\/([\w-]+)(?=[/?#]|$)/, frame: 'https://www.instagram.com/p/$1/embed/captioned/', page: 'https://www.instagram.com/p/$1/', heightIn: say.instagramHeight },
  { name: 'TikTok', kind: 'video', height: 720, at: /^tiktok\.com\/(?:@[\w.-]+\/(?:video|photo)|embed(?:\/v\d)?|player\/v1)\/(\d+)(?=[/?#]|$)/, frame: 'https://www.tiktok.com/embed/v2/$1', heightIn: say.plainHeight },
  { name: 'Facebook', kind: 'video', height: 420, at: /^(?:facebook\.com\/(?:[\w.-]+\/videos\/|watch\/?\?|reel\/)|fb\.watch\/\w)/, frame: facebook('video') },
  { name: 'Facebook', ...post, height: 480, at: /^facebook\.com\/(?:[\w.-]+\/(?:posts|photos)\/|permalink\.php\?|story\.php\?|photo(?:\.php|\/)?\?|groups\/[\w.-]+\/)/, frame: facebook('post') },
  { name: 'Threads', ...post, height: 400, at: /^threads\.(?:net|com)\/(@[\w.]+)\/post\/([\w-]+)(?=[/?#]|$)/, frame: 'https://www.threads.com/$1/post/$2/embed', page: 'https://www.threads.com/$1/post/$2', heightIn: say.threadsHeight, origins: threads },
  { name: 'Reddit', ...post, height: 320, at: /^(?:(?:old|new|embed)\.)?reddit(?:media)?\.com\/((?:r|user)\/[\w-]+)\/comments\/(\w+)(?:\/[\w%-]*)?(?:\/(\w+))?\/?(?=[?#]|$)/, frame: reddit, heightIn: say.redditHeight },
  { name: 'Spotify', ...sound, height: 152, at: /^open\.spotify\.com\/(?:intl-\w+\/)?(?:embed(?:-podcast)?\/)?(track|episode|show)\/(\w+)(?=[/?#]|$)/, frame: spotify, page: 'https://open.spotify.com/$1/$2' },
  { name: 'Spotify', ...sound, height: 352, at: /^open\.spotify\.com\/(?:intl-\w+\/)?(?:embed\/)?(album|playlist|artist)\/(\w+)(?=[/?#]|$)/, frame: spotify, page: 'https://open.spotify.com/$1/$2' },
  { name: 'SoundCloud', ...sound, height: 166, at: /^(?:(?:m\.)?soundcloud\.com\/[\w-]+\/[\w-]+|api\.soundcloud\.com\/(?:tracks|playlists)\/[\w:%]+(?=[?#]|$))/, frame: soundCloud },
  { name: 'Apple Podcasts', ...sound, height: 175, at: /^(?:embed\.)?podcasts\.apple\.com\/(\w\w)\/podcast\/(?:[^/?#]+\/)?id(\d+)(?:\?(?:[^#]*&)?i=(\d+))?(?=[/?&#]|$)/, frame: apple },
  { name: 'Datawrapper', ...chart, at: /^(?:datawrapper\.dwcdn\.net|datawrapper\.de\/_)\/(\w{5})(?=[/?#]|$)/, frame: 'https://datawrapper.dwcdn.net/$1/', heightIn: say.datawrapperHeight },
  { name: 'Flourish', ...chart, height: 480, at: /^(?:flo\.uri\.sh|public\.flourish\.studio)\/(visualisation|story)\/(\d+)(?=[/?#]|$)/, frame: 'https://flo.uri.sh/$1/$2/embed', heightIn: say.flourishHeight },
  { name: 'Google Maps', kind: 'map', height: 400, at: /^google\.(?:com|[a-z]{2}|com?\.[a-z]{2})\/maps\/embed\?pb=([\w!.:%-]+)(?=[&#]|$)/, frame: 'https://www.google.com/maps/embed?pb=$1' },
  { name: 'Mastodon', ...post, height: 320, at: /^([^/]+)\/(@\w+)\/(\d{3,})(?:\/embed)?\/?(?=[?#]|$)/, frame: 'https://$1/$2/$3/embed', page: 'https://$1/$2/$3', heightIn: say.mastodonHeight, ask: { type: 'setHeight', id: 1 } },
];

/** Addresses of frames that have the page which they show in a parameter. */
export const around: readonly (readonly [RegExp, string])[] = [
  [/^facebook\.com\/plugins\/(post|video)\.php\?/, 'href'],
  [/^w\.soundcloud\.com\/player\/?\?/, 'url'],
];
