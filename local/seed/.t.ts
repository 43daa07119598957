import { seedCustomers } from './customers'
let t=performance.now(); let b=0
for (const c of seedCustomers(100000,{accountId:'x',accountName:'y'})) {b++}
console.log('gen',performance.now()-t); t=performance.now()
const e=new Set(), i=new Set()
for (const c of seedCustomers(100000,{accountId:'x',accountName:'y'})) {e.add(c.email);i.add(c.id)}
console.log(e.size,i.size,[...i].slice(6,9))
