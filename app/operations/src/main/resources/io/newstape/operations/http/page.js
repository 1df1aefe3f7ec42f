'use strict';

// What the page shows comes from two places: the lag, asked for every two seconds, and the signals, which are pushed.
// Text of articles is set as text, never as markup.

const MOST_ROWS = 200;
// More can be read by nobody. The stream leaves the others out and says how many.
const MOST_PER_SECOND = 40;
const EVERY = 2000;
const MOST_LOOKS = 300;
const SVG = 'http://www.w3.org/2000/svg';

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

// What was seen of each partition in the last ten minutes, the oldest look first.
const looks = new Map();

function remember(at, partitions) {
  for (const one of partitions) {
    const key = one.topic + '-' + one.partition;
    const seen = looks.get(key) || [];
    seen.push({at, records: one.records, seconds: one.seconds});
    looks.set(key, seen.slice(-MOST_LOOKS));
  }
}

// Two decimals, and no zero with a sign.
function hundredths(value) {
  return (Math.round(100 * value) / 100 || 0).toFixed(2);
}

function shape(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }
  return element;
}

function line(values, width, height) {
  const highest = Math.max(1, ...values.map(value => value.y));
  const first = values.length > 0 ? values[0].x : 0;
  const span = Math.max(1, values.length > 0 ? values[values.length - 1].x - first : 1);
  const points = values.map(value => (width * (value.x - first) / span).toFixed(1) + ','
      + (height - 2 - (height - 6) * value.y / highest).toFixed(1));
  return shape('polyline', {points: points.join(' ')});
}

function spark(one) {
  const seen = looks.get(one.topic + '-' + one.partition) || [];
  const most = Math.max(0, ...seen.map(look => look.records));
  const longest = Math.max(0, ...seen.map(look => look.seconds || 0));
  const chart = shape('svg', {'class': 'spark', viewBox: '0 0 100 20', preserveAspectRatio: 'none', role: 'img',
    'aria-label': 'at most ' + number(most) + ' records, for at most ' + seconds(longest)});
  const waited = line(seen.map(look => ({x: look.at, y: look.seconds || 0})), 100, 20);
  waited.setAttribute('class', 'seconds');
  chart.append(line(seen.map(look => ({x: look.at, y: look.records})), 100, 20), waited);
  return chart;
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
    // the reason stands where no window is too narrow for it
    cell(row, one.why || '', 'wide');
    cell(row, number(one.inPerSecond, 1));
    cell(row, number(one.outPerSecond, 1));
    cell(row, one.catchUpSeconds == null ? (one.outPerSecond == null ? '' : 'never') : seconds(one.catchUpSeconds));
    cell(row, '').append(spark(one));
    cell(row, seconds(one.eventSeconds));
    cell(row, one.retentionUsed == null ? '' : number(100 * one.retentionUsed) + ' %');
  }
}

const STAGES = {extracted: 'securities found', scored: 'sentiment scored', emitted: 'signal made',
  end_to_end: 'signal with its reader, from the article on'};

function showLatency(latency) {
  byId('stages').replaceChildren();
  for (const stage of latency.stages) {
    const row = byId('stages').insertRow();
    cell(row, STAGES[stage.stage] || stage.stage);
    for (const millis of [stage.p50Millis, stage.p95Millis, stage.p99Millis]) {
      cell(row, millis == null ? '–' : number(millis, millis < 10 ? 1 : 0) + ' ms');
    }
    cell(row, number(stage.count));
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

let shownLetters = '';

function showLetters(answer) {
  // a table that is made anew loses the focus of whoever uses it by the keyboard
  const now = JSON.stringify(answer);
  if (now === shownLetters) {
    return;
  }
  shownLetters = now;
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
    const open = document.createElement('button');
    open.type = 'button';
    open.textContent = letter.source || 'offset ' + letter.offset;
    open.addEventListener('click', () => showLetter(letter));
    cell(row, '').append(open);
    cell(row, number(letter.bytes));
    cell(row, letter.error, 'wide');
    cell(row, letter.excerpt, 'wide excerpt');
  }
}

// What is in a letter, as far as anybody can tell.
async function showLetter(letter) {
  byId('letter-title').textContent = 'Dead letter ' + letter.offset + ': ' + letter.reason;
  byId('letter-hint').textContent = letter.error;
  byId('letter-body').textContent = 'It is looked up.';
  byId('letter').showModal();
  try {
    const answer = await fetch('api/v1/dead-letters/' + letter.offset);
    if (answer.ok) {
      const content = await answer.json();
      byId('letter-hint').textContent = letter.error + (content.hint ? '. ' + content.hint : '');
      byId('letter-body').textContent = content.content ? JSON.stringify(content.content, null, 2) : content.text;
    } else {
      byId('letter-body').textContent = await answer.text();
    }
  } catch (error) {
    byId('letter-body').textContent = 'The pipeline does not answer.';
  }
}

function showChart(history) {
  const chart = byId('chart');
  chart.replaceChildren(line(history.map(look => ({x: look.at, y: look.records})), 600, 120));
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
    if (looks.size === 0) {
      (await (await fetch('api/v1/lag/history?partitions=true')).json())
          .forEach(look => remember(look.at, look.partitions));
    }
    const lag = await (await fetch('api/v1/lag')).json();
    remember(Date.now(), (lag.partitions || []).map(one => ({...one, records: one.lag, seconds: one.wallSeconds})));
    showLag(lag);
    showLatency(await (await fetch('api/v1/latency')).json());
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
let left = 0;
// came while the page was paused
let meanwhile = 0;

function showSeen() {
  byId('note').textContent = number(seen + left + meanwhile) + ' signals seen' + (left === 0 ? ''
      : '; ' + number(left) + ' of them are not shown: this page shows at most ' + MOST_PER_SECOND + ' a second')
      + (meanwhile === 0 ? '' : '; ' + number(meanwhile) + (paused ? ' came since you paused' : ' came while it was paused')
          + ' and are not shown');
}

function showSignal(signal, place) {
  const row = byId('rows').insertRow(0);
  const sentiment = signal.sentiment;
  const score = sentiment ? sentiment.score : null;
  cell(row, signal.article.publishedAt.replace('T', ' ').slice(0, 19));
  cell(row, signal.security.ric);
  cell(row, signal.security.company || '', 'name');
  cell(row, score == null ? '' : (score > 0 ? '+' : '') + hundredths(score), score > 0.2 ? 'good' : score < -0.2 ? 'bad' : '');
  cell(row, number(signal.relevance, 2));
  cell(row, signal.novelty ? number(signal.novelty.last7d) : '');
  cell(row, signal.surprise == null ? '' : number(signal.surprise, 1));
  cell(row, signal.action);
  cell(row, sentiment ? sentiment.events.join(', ') : '');
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
    ['Score', sentiment ? hundredths(sentiment.score) + ' (sure: ' + hundredths(sentiment.confidence) + ')' : 'none'],
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

// Scores as dots, good ones above the line; behind them, as bars, how many articles came in the 24 hours before each; and
// as a line, how far each score was from what is usual.
function showHistory(history) {
  const chart = byId('history');
  chart.replaceChildren(shape('line', {'class': 'zero', x1: 0, x2: 600, y1: 50, y2: 50}));
  const most = Math.max(1, ...history.map(one => one.volume24h || 0));
  const step = 600 / Math.max(1, history.length);
  history.forEach((one, i) => {
    const height = 100 * (one.volume24h || 0) / most;
    chart.append(shape('rect', {'class': 'volume', x: (i * step + step / 4).toFixed(1), y: (100 - height).toFixed(1),
      width: Math.min(12, step / 2).toFixed(1), height: height.toFixed(1)}));
    if (one.score != null) {
      const kind = one.score > 0.2 ? ' good' : one.score < -0.2 ? ' bad' : '';
      chart.append(shape('rect', {'class': 'score' + kind, x: (i * step + step / 4).toFixed(1),
        y: (47 - 45 * one.score).toFixed(1), width: Math.min(12, step / 2).toFixed(1), height: 5}));
    }
  });
  const surprises = history.map((one, i) => ({x: i * step + step / 2, surprise: one.surprise}))
      .filter(one => one.surprise != null);
  const widest = Math.max(1, ...surprises.map(one => Math.abs(one.surprise)));
  chart.append(shape('polyline', {'class': 'surprise', points: surprises.map(one =>
    one.x.toFixed(1) + ',' + (50 - 45 * one.surprise / widest).toFixed(1)).join(' ')}));
  const scores = history.filter(one => one.score != null).map(one => one.score);
  const words = 'The last ' + number(history.length) + ' signals of this security, the newest on the right'
      + (scores.length === 0 ? '' : ': scores from ' + hundredths(Math.min(...scores)) + ' to '
          + hundredths(Math.max(...scores)) + ', the last ' + hundredths(scores[scores.length - 1]))
      + '; bars: up to ' + number(most) + ' articles in the 24 hours before'
      + (surprises.length === 0 ? '' : '; line: surprise, up to ' + number(widest, 1) + ' deviations, the last '
          + number(surprises[surprises.length - 1].surprise, 1)) + '.';
  chart.setAttribute('aria-label', words);
  byId('history-words').textContent = words;
}

// All that came of one signal, the first one first: what revised it, and what took it back.
function showRevisions(history, signal) {
  const chain = history.filter(one => one.signalId === signal.signalId);
  byId('revisions').replaceChildren(...chain.map(one => {
    const entry = document.createElement('li');
    entry.value = one.revision;
    entry.textContent = one.action + (one.score == null ? ', no score' : ', score ' + hundredths(one.score))
        + ', relevance ' + number(one.relevance, 2) + ', article as of ' + one.publishedAt
        + (one.revision === signal.revision ? ' (this one)' : '');
    return entry;
  }));
  byId('detail-revisions').hidden = chain.length === 0;
}

async function lookUpHistory(signal) {
  byId('detail-history').hidden = true;
  byId('detail-revisions').hidden = true;
  const answer = await fetch('api/v1/securities/' + encodeURIComponent(signal.security.ric));
  if (answer.ok) {
    const history = (await answer.json()).history;
    showHistory(history);
    showRevisions(history, signal);
    byId('detail-history').hidden = false;
  }
}

async function showDetail(signal, place) {
  byId('detail-title').textContent = signal.security.ric + ' ' + (signal.security.company || '');
  byId('detail-body').textContent = JSON.stringify(signal, null, 2);
  byId('detail-text').textContent = 'The article is looked up.';
  showFacts(signal);
  byId('detail').showModal();
  try {
    await lookUpHistory(signal);
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
  query.set('max_per_second', MOST_PER_SECOND);
  const waiting = [];
  let planned = false;
  meanwhile = 0;
  events = new EventSource('api/v1/signals?' + query);
  events.onopen = showSeen;
  events.onmessage = message => {
    if (paused) {
      meanwhile++;
    } else {
      waiting.push(message);
    }
    if (!planned) {
      planned = true;
      setTimeout(() => {
        // what came at once is drawn at once, and no more of it than the table has rows
        const all = waiting.splice(0);
        const shown = all.slice(-MOST_ROWS);
        seen += all.length;
        // the id of an event begins with the signal's own place
        shown.forEach(one => showSignal(JSON.parse(one.data), one.lastEventId.split(',')[0]));
        showSeen();
        planned = false;
      }, 250);
    }
  };
  events.addEventListener('skipped', message => {
    left += Number(message.data);
    showSeen();
  });
}

// A browser goes on after the last id by itself, unless it is told that this id is none.
setInterval(() => {
  if (events && events.readyState === EventSource.CLOSED) {
    byId('note').textContent = 'The signals can not be listened to now: too many listen, or the pipeline is away. '
        + 'The page tries again every five seconds.';
    listen();
  }
}, 5000);

byId('filter').addEventListener('submit', event => {
  event.preventDefault();
  listen();
});
byId('pause').addEventListener('click', () => {
  paused = !paused;
  if (paused) {
    seen += meanwhile;
    meanwhile = 0;
  }
  byId('pause').setAttribute('aria-pressed', String(paused));
  byId('pause').textContent = paused ? 'Go on' : 'Pause';
  showSeen();
});

look();
listen();
