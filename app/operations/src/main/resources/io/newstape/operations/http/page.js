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

function showFlow(partitions) {
  for (const place of document.querySelectorAll('#flow li[data-topic]')) {
    const mine = partitions.filter(one => one.topic.endsWith(place.dataset.topic));
    if (mine.length > 0) {
      const sum = key => mine.reduce((total, one) => total + (one[key] || 0), 0);
      place.querySelector('.figure').textContent =
          number(sum('inPerSecond'), 1) + '/s in, ' + number(sum('outPerSecond'), 1) + '/s read, ' + number(sum('lag')) + ' wait';
      place.className = mine.some(one => one.cause && one.cause !== 'catching_up') ? 'bad' : '';
    }
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

async function look() {
  try {
    const lag = await (await fetch('api/v1/lag')).json();
    showState(lag);
    showPartitions(lag.partitions || []);
    showFlow(lag.partitions || []);
    byId('records').textContent = number(lag.totalRecords || 0);
    byId('seconds').textContent = seconds(lag.longestSeconds);
    byId('latency').textContent = lag.signalMillis == null ? '–' : number(lag.signalMillis) + ' ms';
    showChart(await (await fetch('api/v1/lag/history')).json());
  } catch (error) {
    showState({ready: false, state: 'away', health: 'The pipeline does not answer. It may have been stopped.'});
  }
  setTimeout(look, EVERY);
}

let events = null;
let paused = false;
let seen = 0;

function showSignal(signal) {
  seen++;
  const row = byId('rows').insertRow(0);
  const sentiment = signal.sentiment;
  const score = sentiment ? sentiment.score : null;
  cell(row, signal.article.publishedAt.replace('T', ' ').slice(0, 19));
  cell(row, signal.security.ric);
  cell(row, signal.security.company || '');
  cell(row, score == null ? '' : (score > 0 ? '+' : '') + score.toFixed(2), score > 0.2 ? 'good' : score < -0.2 ? 'bad' : '');
  cell(row, number(signal.relevance, 2));
  cell(row, signal.novelty ? number(signal.novelty.last7d) : '');
  cell(row, signal.surprise == null ? '' : number(signal.surprise, 1));
  cell(row, signal.action);
  const open = document.createElement('button');
  open.type = 'button';
  open.textContent = signal.article.headline || signal.article.articleId;
  open.addEventListener('click', () => showDetail(signal));
  cell(row, '', 'wide').append(open);
  while (byId('rows').rows.length > MOST_ROWS) {
    byId('rows').deleteRow(-1);
  }
}

function showDetail(signal) {
  byId('detail-title').textContent = signal.security.ric + ': ' + (signal.article.headline || '');
  byId('detail-body').textContent = JSON.stringify(signal, null, 2);
  byId('detail').showModal();
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
    waiting.push(message.data);
    if (!planned) {
      planned = true;
      setTimeout(() => {
        // a thousand a second can be read by nobody: the last of each moment are shown, and the rest are counted
        const all = waiting.splice(0);
        const shown = all.slice(-MOST_ROWS);
        seen += all.length - shown.length;
        shown.forEach(data => showSignal(JSON.parse(data)));
        document.querySelector('#flow li[data-topic="signals"] .figure').textContent = number(seen) + ' seen here';
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
