// The _asyncio module: futures, tasks and the functions that asyncio asks often.
import { defineModule, fn, value } from "../core/define.ts";
import { addAwaitedBy, discardAwaitedBy, futureType } from "./_asyncio_future.ts";
import { stateFunctions } from "./_asyncio_state.ts";
import { taskType } from "./_asyncio_task.ts";

export const module = defineModule("_asyncio", {
  doc: "Futures and tasks.",
  members: {
    Future: value(futureType),
    Task: value(taskType),
    ...stateFunctions,
    future_add_to_awaited_by: fn("(fut, waiter, /)", "Remember who waits.", addAwaitedBy),
    future_discard_from_awaited_by: fn("(fut, waiter, /)", "Forget who waited.", discardAwaitedBy),
  },
});
