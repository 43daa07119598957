// Preloaded into tools that know nothing of their parent: they end when it does.
process.on('disconnect', () => process.exit(1))
// The listener alone would keep a finished tool alive.
if (process.channel) process.channel.unref()
