// Writing to all.

import { byId, show } from './dom.js';
import { clock } from '../times.js';
import { counted, say } from '../words.js';

export class Chat {
  #unread = 0;
  #days = 0;
  #me = 0;
  #lastFrom = null;

  constructor(tell) {
    const text = byId('chat-text');
    const send = () => {
      const words = text.value.trim();
      if (words) tell({ type: 'chat', text: words });
      text.value = '';
      text.style.removeProperty('height');
    };
    byId('chat-form').addEventListener('submit', (event) => {
      event.preventDefault();
      send();
    });
    text.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        send();
      }
    });
    text.addEventListener('input', () => {
      text.style.removeProperty('height');
      text.style.setProperty('height', `${Math.min(text.scrollHeight + 2, 140)}px`);
    });
  }

  /** For how many days what is written stays after the class; 0: it does not. */
  keeping(days) {
    byId('chat-kept').textContent = days > 0 ? counted('room-page.chat-kept', days) : say('room-page.chat-gone');
    byId('chat-kept').classList.toggle('wait', days > 0);
    if (days > 0 && this.#days === 0) this.onkept?.();
    this.#days = days;
  }

  welcome({ me, can, chat, chatKeptDays }) {
    this.keeping(chatKeptDays);
    this.#me = me;
    this.#lastFrom = null;
    byId('chat-log').replaceChildren();
    for (const line of chat) this.#add(line);
    show(byId('chat-form'), can.speak);
    byId('chat-log').scrollTop = byId('chat-log').scrollHeight;
  }

  said(line) {
    const log = byId('chat-log');
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
    this.#add(line);
    if (atEnd || line.from === this.#me) log.scrollTop = log.scrollHeight;
    if ((byId('side').hidden || byId('chat').hidden) && line.from !== this.#me) {
      this.#unread++;
      byId('chat-badge').textContent = this.#unread > 99 ? '99+' : String(this.#unread);
      show(byId('chat-badge'), true);
      this.onunread?.(line);
    }
  }

  opened() {
    this.#unread = 0;
    show(byId('chat-badge'), false);
    byId('chat-log').scrollTop = byId('chat-log').scrollHeight;
    if (!byId('chat-form').hidden && matchMedia('(min-width: 900px)').matches) byId('chat-text').focus();
  }

  #add({ from, name, text, at }) {
    const line = document.createElement('div');
    line.className = from === this.#me ? 'chat-line mine' : 'chat-line';
    if (from !== this.#lastFrom) {
      const who = document.createElement('p');
      who.className = 'chat-who';
      const label = document.createElement('strong');
      label.textContent = from === this.#me ? say('room-page.you') : name;
      const time = document.createElement('small');
      time.className = 'soft';
      time.textContent = clock(at);
      who.append(label, ' ', time);
      line.append(who);
    }
    const words = document.createElement('p');
    words.className = 'chat-text';
    words.textContent = text;
    line.append(words);
    byId('chat-log').append(line);
    this.#lastFrom = from;
  }
}
