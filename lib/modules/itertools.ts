// The itertools module; its iterators are in itertools_*.ts.
import { defineModule, type NativeModule, value } from "../core/define.ts";
import {
  combinationsType,
  combinationsWithReplacementType,
  permutationsType,
  productType,
} from "./itertools_combine.ts";
import {
  batchedType,
  groupByType,
  grouperType,
  pairwiseType,
  tee,
  teeDataType,
  teeType,
  zipLongestType,
} from "./itertools_group.ts";
import { countType, cycleType, repeatType } from "./itertools_infinite.ts";
import {
  accumulateType,
  chainType,
  compressType,
  dropWhileType,
  filterFalseType,
  isliceType,
  starMapType,
  takeWhileType,
} from "./itertools_select.ts";

export const module: NativeModule = defineModule("itertools", {
  doc: "Iterators for efficient looping.",
  members: {
    accumulate: value(accumulateType),
    batched: value(batchedType),
    chain: value(chainType),
    combinations: value(combinationsType),
    combinations_with_replacement: value(combinationsWithReplacementType),
    compress: value(compressType),
    count: value(countType),
    cycle: value(cycleType),
    dropwhile: value(dropWhileType),
    filterfalse: value(filterFalseType),
    groupby: value(groupByType),
    islice: value(isliceType),
    pairwise: value(pairwiseType),
    permutations: value(permutationsType),
    product: value(productType),
    repeat: value(repeatType),
    starmap: value(starMapType),
    takewhile: value(takeWhileType),
    tee,
    zip_longest: value(zipLongestType),
    _grouper: value(grouperType),
    _tee: value(teeType),
    _tee_dataobject: value(teeDataType),
  },
});
