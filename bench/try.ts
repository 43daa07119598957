import { runRoute, ROUTE_PACES } from './route/runRoute'
runRoute(ROUTE_PACES.quick, console.log).then(
  (r) => console.log(JSON.stringify(r, null, 1)),
  (e) => {
    console.error(e)
    process.exit(1)
  }
)
