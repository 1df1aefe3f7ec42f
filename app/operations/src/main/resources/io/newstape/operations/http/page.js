'use strict';

// What the page shows comes from two places: the lag, asked for every two seconds, and the signals, which are pushed.
// Text of articles is set as text, never as markup.

const MOST_ROWS = 200;
const EVERY = 2000;

const byId = id => document.getElementById(id);
const number = (value, digits = 0) => value == null ? '' : value.toLocaleString('en', {maximumFractionDigits: digits});
const seconds = value => value == null ? 'unknown' : value < 100 ? number(value, 1) + ' s' : number(value / 60, 0) + ' min';

function cell(row, text, className = '') {
  const td = row.insertCell();
  td.textContent = text;
  td.className = className;
  return td;
}

function showState(lag) {
  const well = lag.ready;
  byId('state').textContent = well ? 'working' : lag.state || 'away';
  byId('state').className = 'pill ' + (well ? 'good' : 'bad');
  const late = lag.cause && lag.cause !== 'catching_up';
  byId('why').textContent = lag.health || (lag.why ? 'Late: ' + lag.why + '.' : 'Nothing is late.');
  byId('why').className = !well || late ? 'bad' : '';
}

function showPartitions(partitions) {
  const body = byId('partitions');
  body.replaceChildren();
  for (const one of partitions) {
    const row = body.insertRow();
    row.className = one.cause && one.cause !== 'catching_up' ? 'bad' : '';
    cell(row, one.topic);
    cell(row, one.partition);
    cell(row, number(one.lag));
    cell(row, number(one.uncommitted));
    cell(row, seconds(one.wallSeconds));
    cell(row, number(one.inPerSecond, 1));
    cell(row, number(one.outPerSecond, 1));
    cell(row, one.catchUpSeconds == null ? (one.outPerSecond == null ? '' : 'never') : seconds(one.catchUpSeconds));
    cell(row, one.why || '', 'wide');
  }
}

function showFlow(edges) {
  for (const edge of edges) {
    const place = document.querySelector('#flow li[data-edge="' + edge.edge + '"]');
    if (!place) {
      continue;
    }
    place.querySelector('.rate').textContent = edge.perSecond == null ? '–' : number(edge.perSecond, 1) + '/s';
    const late = edge.cause && edge.cause !== 'catching_up';
    place.classList.toggle('bad', Boolean(late));
    if (edge.waiting != null) {
      place.querySelector('.wait').textContent = edge.waiting === 0
          ? 'nothing waits' : number(edge.waiting) + ' wait, the first for ' + seconds(edge.waitedSeconds);
      place.querySelector('.cause').textContent = edge.why || '';
    }
  }
}

function showLetters(answer) {
  const reasons = Object.entries(answer.byReason);
  const advice = new Map(answer.letters.map(letter => [letter.reason, letter.advice]));
  byId('letters-count').textContent =
      reasons.length === 0 ? 'none' : reasons.map(([reason, count]) => number(count) + ' ' + reason).join(', ');
  byId('letters-note').className = reasons.length === 0 ? '' : 'bad';
  byId('reasons').replaceChildren();
  for (const [reason, count] of reasons) {
    const row = byId('reasons').insertRow();
    cell(row, reason);
    cell(row, number(count));
    cell(row, advice.get(reason) || '', 'wide');
  }
  byId('letters').replaceChildren();
  for (const letter of answer.letters.slice(0, 20)) {
    const row = byId('letters').insertRow();
    cell(row, letter.time.replace('T', ' ').slice(0, 19));
    cell(row, letter.reason);
    cell(row, letter.source);
    cell(row, number(letter.bytes));
    cell(row, letter.error, 'wide');
    cell(row, letter.excerpt, 'wide excerpt');
  }
}

function showChart(history) {
  const chart = byId('chart');
  const highest = Math.max(1, ...history.map(look => look.records));
  const first = history.length > 0 ? history[0].at : 0;
  const span = Math.max(1, history.length > 0 ? history[history.length - 1].at - first : 1);
  const points = history.map(look =>
      (600 * (look.at - first) / span).toFixed(1) + ',' + (118 - 114 * look.records / highest).toFixed(1));
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'polyline');
  line.setAttribute('points', points.join(' '));
  chart.replaceChildren(line);
  byId('highest').textContent = number(history.length > 0 ? Math.max(...history.map(look => look.records)) : 0);
}

function showLag(lag) {
  showState(lag);
  showPartitions(lag.partitions || []);
  showFlow(lag.flow || []);
  byId('records').textContent = number(lag.totalRecords || 0);
  byId('seconds').textContent = seconds(lag.longestSeconds);
  byId('latency').textContent = lag.signalMillis == null ? '–' : number(lag.signalMillis) + ' ms';
}

async function look() {
  try {
    showLag(await (await fetch('api/v1/lag')).json());
    const letters = await fetch('api/v1/dead-letters');
    if (letters.ok) {
      showLetters(await letters.json());
    }
    showChart(await (await fetch('api/v1/lag/history')).json());
  } catch (error) {
    showState({ready: false, state: 'away', health: 'The pipeline does not answer. It may have been stopped.'});
  }
  setTimeout(look, EVERY);
}

let events = null;
let paused = false;
let seen = 0;

function showSignal(signal, place) {
  seen++;
  const row = byId('rows').insertRow(0);
  const sentiment = signal.sentiment;
  const score = sentiment ? sentiment.score : null;
  cell(row, signal.article.publishedAt.replace('T', ' ').slice(0, 19));
  cell(row, signal.security.ric);
  cell(row, signal.security.company || '', 'name');
  cell(row, score == null ? '' : (score > 0 ? '+' : '') + score.toFixed(2), score > 0.2 ? 'good' : score < -0.2 ? 'bad' : '');
  cell(row, number(signal.relevance, 2));
  cell(row, signal.novelty ? number(signal.novelty.last7d) : '');
  cell(row, signal.surprise == null ? '' : number(signal.surprise, 1));
  cell(row, signal.action);
  const open = document.createElement('button');
  open.type = 'button';
  open.textContent = signal.article.headline || signal.article.articleId;
  open.addEventListener('click', () => showDetail(signal, place));
  cell(row, '', 'wide').append(open);
  while (byId('rows').rows.length > MOST_ROWS) {
    byId('rows').deleteRow(-1);
  }
}

// Cuts a text where a span begins or ends, so that spans may overlap. Offsets are UTF-16 units, as JavaScript counts.
function marked(text, spans) {
  const cuts = new Set([0, text.length]);
  for (const span of spans) {
    cuts.add(Math.min(span.start, text.length));
    cuts.add(Math.min(span.end, text.length));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const parts = document.createDocumentFragment();
  for (let i = 0; i + 1 < places.length; i++) {
    const piece = text.slice(places[i], places[i + 1]);
    const classes = spans.filter(span => span.start <= places[i] && span.end >= places[i + 1]).map(span => span.kind);
    if (classes.length === 0) {
      parts.append(piece);
    } else {
      const part = document.createElement(classes.every(kind => kind === 'scored') ? 'span' : 'mark');
      part.className = [...new Set(classes)].join(' ');
      part.textContent = piece;
      parts.append(part);
    }
  }
  return parts;
}

function spansOf(signal, field, paragraph) {
  const sentiment = signal.sentiment || {sentences: [], evidence: []};
  const all = [
    ...signal.mentions.map(mention => ({...mention.span, kind: 'mention'})),
    ...signal.mentions.filter(mention => mention.companySpan).map(mention => ({...mention.companySpan, kind: 'mention'})),
    ...sentiment.evidence.map(piece => ({...piece.span, kind: piece.weight < 0 ? 'bad' : 'good'})),
    ...sentiment.sentences.map(span => ({...span, kind: 'scored'}))];
  return all.filter(span => span.field === field && (field === 'HEADLINE' || span.paragraph === paragraph));
}

function showArticle(signal, article) {
  const headline = document.createElement('h3');
  headline.append(marked(article.headline, spansOf(signal, 'HEADLINE', -1)));
  byId('detail-text').replaceChildren(headline);
  article.paragraphs.forEach((text, number) => {
    const paragraph = document.createElement('p');
    paragraph.append(marked(text, spansOf(signal, 'PARAGRAPH', number)));
    byId('detail-text').append(paragraph);
  });
}

function showFacts(signal) {
  const sentiment = signal.sentiment;
  const facts = [
    ['Action', signal.action + (signal.revision > 1 ? ', revision ' + signal.revision : '')],
    ['Score', sentiment ? sentiment.score.toFixed(2) + ' (sure: ' + sentiment.confidence.toFixed(2) + ')' : 'none'],
    ['Relevance', number(signal.relevance, 2)],
    ['Events', sentiment && sentiment.events.length > 0 ? sentiment.events.join(', ') : 'none'],
    ['Found by', [...new Set(signal.mentions.map(mention => mention.rule))].join(', ') || 'nothing any more'],
    ['Published', signal.article.publishedAt + ' by ' + signal.article.source],
    ['Versions', 'rules ' + signal.versions.rulesVersion + ', model ' + (signal.versions.modelVersion || 'none')
        + ', reference ' + (signal.versions.referenceVersion || 'none')]];
  byId('detail-facts').replaceChildren(...facts.map(([name, value]) => {
    const group = document.createElement('div');
    const term = document.createElement('dt');
    const text = document.createElement('dd');
    term.textContent = name;
    text.textContent = value;
    group.append(term, text);
    return group;
  }));
}

async function showDetail(signal, place) {
  byId('detail-title').textContent = signal.security.ric + ' ' + (signal.security.company || '');
  byId('detail-body').textContent = JSON.stringify(signal, null, 2);
  byId('detail-text').textContent = 'The article is looked up.';
  showFacts(signal);
  byId('detail').showModal();
  try {
    const answer = await fetch('api/v1/article?signal=' + encodeURIComponent(place));
    if (answer.ok) {
      showArticle(signal, (await answer.json()).article);
    } else {
      byId('detail-text').textContent = await answer.text();
    }
  } catch (error) {
    byId('detail-text').textContent = 'The pipeline does not answer.';
  }
}

function listen() {
  if (events) {
    events.close();
  }
  byId('rows').replaceChildren();
  const query = new URLSearchParams(new FormData(byId('filter')));
  const waiting = [];
  let planned = false;
  events = new EventSource('api/v1/signals?' + query);
  events.onmessage = message => {
    if (paused) {
      return;
    }
    waiting.push(message);
    if (!planned) {
      planned = true;
      setTimeout(() => {
        // a thousand a second can be read by nobody: the last of each moment are shown, and the rest are counted
        const all = waiting.splice(0);
        const shown = all.slice(-MOST_ROWS);
        seen += all.length - shown.length;
        shown.forEach(one => showSignal(JSON.parse(one.data), one.lastEventId));
        byId('note').textContent = number(seen) + ' signals seen' + (all.length > shown.length ? '; not all are shown' : '');
        planned = false;
      }, 250);
    }
  };
  events.addEventListener('skipped', message => {
    byId('note').textContent = message.data + ' signals were too fast for this page and are not shown.';
  });
}

byId('filter').addEventListener('submit', event => {
  event.preventDefault();
  listen();
});
byId('pause').addEventListener('click', () => {
  paused = !paused;
  byId('pause').setAttribute('aria-pressed', String(paused));
  byId('pause').textContent = paused ? 'Go on' : 'Pause';
});

look();
listen();
