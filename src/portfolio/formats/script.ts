/**
 * Adds sorting and search to the portfolio page. It creates its own buttons, so no control is broken without it.
 * Unreadable projects stay on top in every order. It is the only script on the page, so its global names can't clash.
 */
export const PORTFOLIO_SCRIPT = `
const table = document.querySelector('table')
const body = table.tBodies[0]
const rows = [...body.rows]
const heads = [...table.querySelectorAll('th[data-column]')]
const tools = document.getElementById('tools')
const said = document.createElement('p')
said.setAttribute('role', 'status')

const isPinned = (row) => row.classList.contains('unreadable')
const compare = (one, other) =>
  typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other))
const keyOf = (cell) => {
  const { key } = cell.dataset
  return key !== undefined && key !== '' && Number.isFinite(Number(key)) ? Number(key) : key
}

function order(one, other, column, way) {
  if (isPinned(one) || isPinned(other)) return isPinned(other) - isPinned(one)
  const [cell, another] = [one.cells[column], other.cells[column]]
  const [key, anotherKey] = [keyOf(cell), keyOf(another)]
  if (key === undefined || anotherKey === undefined) return (key === undefined) - (anotherKey === undefined)
  return compare(cell.dataset.group ?? '', another.dataset.group ?? '') || way * compare(key, anotherKey)
}

function sortBy(head) {
  const before = head.getAttribute('aria-sort')
  const first = head.dataset.first ?? 'ascending'
  const direction = before === null ? first : before === 'ascending' ? 'descending' : 'ascending'
  for (const other of heads) other.removeAttribute('aria-sort')
  head.setAttribute('aria-sort', direction)
  const way = direction === 'ascending' ? 1 : -1
  const sorted = rows.toSorted((one, other) => order(one, other, Number(head.dataset.column), way))
  body.append(...sorted)
  said.textContent = 'Sorted by ' + head.textContent.trim() + ', ' + direction + '.'
}

for (const head of heads) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'sort'
  button.append(...head.childNodes)
  button.addEventListener('click', () => sortBy(head))
  head.append(button)
}

const label = document.createElement('label')
const search = document.createElement('input')
search.type = 'search'
label.append('Find ', search)
search.addEventListener('input', () => {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean)
  let shown = 0
  for (const row of rows) {
    const article = document.getElementById(row.id.replace('row', 'project'))
    const text = (row.textContent + ' ' + article.textContent).toLowerCase()
    row.hidden = article.hidden = !words.every((word) => text.includes(word))
    if (!row.hidden) shown += 1
  }
  said.textContent = shown + ' of ' + rows.length + ' shown.'
})

const reset = document.createElement('button')
reset.type = 'button'
reset.textContent = 'Worst first'
reset.addEventListener('click', () => {
  for (const head of heads) head.removeAttribute('aria-sort')
  body.append(...rows)
  said.textContent = 'Sorted worst first.'
})
tools.append(label, reset, said)
`
